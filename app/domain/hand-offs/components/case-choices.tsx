import { Search } from 'lucide-react';
import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import type { LeadRow } from '../../pipeline/rows.ts';
import './case-choices.css';

/** The cases of my organisation to choose one from, my own first. */
export const CaseChoices = ({ rows, q, me }: { rows: LeadRow[]; q?: string; me: string }) => {
  const { t } = useTranslation();
  const own = rows.filter(({ responsible }) => responsible?.person_id === me);
  const others = rows.filter((row) => !own.includes(row));
  return (
    <div className="case-choices">
      <p className="soft">{t('hand-offs:choose.intro')}</p>
      <Form className="choice-search" role="search" action={paths.newHandOff()} method="get">
        <label className="visually-hidden" htmlFor="choice-q">
          {t('hand-offs:choose.search')}
        </label>
        <input
          id="choice-q"
          key={q}
          className="input"
          name="q"
          type="search"
          defaultValue={q ?? ''}
          placeholder={t('hand-offs:choose.search')}
          dir="auto"
          autoComplete="off"
        />
        <Button type="submit" icon={Search}>
          {t('hand-offs:choose.find')}
        </Button>
      </Form>
      {rows.length === 0 && (
        <p>
          {t('hand-offs:choose.nothing')}{' '}
          <LinkButton small to={paths.newHandOff()}>
            {t('hand-offs:choose.clear')}
          </LinkButton>
        </p>
      )}
      {own.length > 0 && <Choices title={t('hand-offs:choose.yours')} rows={own} />}
      {others.length > 0 && (
        <Choices
          person
          title={t(own.length > 0 ? 'hand-offs:choose.others' : 'hand-offs:choose.all')}
          rows={others}
        />
      )}
    </div>
  );
};

const Choices = ({ title, rows, person }: { title: string; rows: LeadRow[]; person?: boolean }) => {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.address} data-lead={row.address}>
            <div>
              <Link to={paths.leadHandOff(row.address)}>
                <bdi>{row.name}</bdi>
              </Link>
              <p className="small faint">
                <span className="num">{row.address}</span>
                {row.headline && (
                  <>
                    {' · '}
                    <bdi>{row.headline}</bdi>
                  </>
                )}
              </p>
            </div>
            <p className="small soft">
              {t(`pipeline:stage.${row.stage}`)}
              {person && row.responsible?.person && (
                <>
                  <br />
                  {row.responsible.person}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
