import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { Button } from '../../../ui/desk/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { limits } from '../case-limits.ts';
import type { SetAsideRow } from '../set-aside.ts';
import { useFieldErrors } from './act-form.ts';
import { nameOf } from './case-name.tsx';
import { Deadline } from './deadline.tsx';
import { FormProblem } from './problem-notice.tsx';
import './pipeline.css';
import './set-aside.css';

interface Props {
  row: SetAsideRow;
  requestId: string;
  /** What came back of this row's form. */
  problem: Unanswered | undefined;
}

const mostSigns = 600;
const shorten = (text: string) =>
  text.length > mostSigns ? `${text.slice(0, mostSigns).trimEnd()} …` : text;

/** One enquiry that was set aside: what it says, what was odd, and the two ways to decide. */
export const SetAsideCase = ({ row, requestId, problem }: Props) => {
  const { t, format } = useTranslation();
  const name = nameOf(row);
  const id = `aside-${row.address}`;
  return (
    <li>
      <article className="aside-case" data-lead={row.address} aria-labelledby={id}>
        <header>
          <h2 id={id} dir="auto">
            <Link to={paths.lead(row.address)}>{name}</Link>
          </h2>
          {row.due && <Deadline due={row.due} />}
        </header>
        <p className="soft">
          {t('pipeline:set-aside.received', {
            reference: row.address,
            when: format.dateTime(row.set_aside_at),
            country: row.country ? format.country(row.country) : '',
          })}
        </p>
        <ul className="aside-signs" aria-label={t('pipeline:set-aside.odd')}>
          {row.signs.map((sign) => (
            <li key={sign}>{t(`pipeline:set-aside.sign.${sign}`)}</li>
          ))}
          {row.duplicate_of && (
            <li>
              {t('pipeline:set-aside.duplicate')}{' '}
              <Link to={paths.lead(row.duplicate_of.reference)}>{row.duplicate_of.reference}</Link>
            </li>
          )}
        </ul>
        {row.proven_by && <p className="soft">{t(`pipeline:set-aside.proven.${row.proven_by}`)}</p>}
        <blockquote dir="auto" className="aside-story">
          {row.story ? shorten(row.story) : t('pipeline:set-aside.no-words')}
        </blockquote>
        {row.contact && (
          <p className="soft">
            <bdi>{row.contact.full_name}</bdi>
            {row.contact.email && (
              <>
                , <bdi>{row.contact.email}</bdi>
              </>
            )}
          </p>
        )}
        {problem && <FormProblem problem={problem} />}
        <Judge row={row} requestId={requestId} problem={problem} name={name} />
      </article>
    </li>
  );
};

const Judge = ({ row, requestId, problem, name }: Props & { name: string }) => {
  const { t } = useTranslation();
  const error = useFieldErrors(problem);
  const carried = (
    <>
      <input type="hidden" name="request_id" value={requestId} />
      <input type="hidden" name="address" value={row.address} />
      <input type="hidden" name="version" value={row.version ?? 0} />
    </>
  );
  return (
    <div className="aside-acts">
      <Form method="post">
        {carried}
        <Button type="submit" name="verdict" value="release">
          {t('pipeline:set-aside.release')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </Form>
      <details open={Boolean(problem)}>
        <summary>
          {t('pipeline:set-aside.spam')}
          <span className="visually-hidden"> {name}</span>
        </summary>
        <Form method="post" noValidate className="act-form">
          {carried}
          <TextArea
            label={t('pipeline:set-aside.reason')}
            name="reason"
            id={`reason-${row.address}`}
            rows={2}
            maxLength={limits.reason}
            defaultValue={problem?.values.reason?.[0]}
            error={error('reason')}
            required
          />
          <Button type="submit" name="verdict" value="spam">
            {t('pipeline:set-aside.spam-act')}
          </Button>
        </Form>
      </details>
    </div>
  );
};
