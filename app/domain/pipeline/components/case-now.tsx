import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/desk/button.tsx';
import type { Case, CaseHandOff } from '../cases.ts';
import { ClientNotice } from './client-notice.tsx';
import { NextDeadline } from './next-deadline.tsx';

const running = ['draft', 'offered', 'asked', 'accepted'] as const;

/** What presses now: the next deadline and the hand-offs in progress. */
export const CaseNow = ({ found, requestId }: { found: Case; requestId: string }) => {
  const { t, format } = useTranslation();
  const { row, rights } = found;
  const open = found.hand_offs.filter(({ kind, state }) =>
    kind === 'transfer'
      ? ['draft', 'offered', 'asked'].includes(state)
      : running.some((each) => each === state),
  );
  return (
    <div className="now" id="now">
      {row.level === 'full' && (
        <section aria-label={t('lead:clock.label')}>
          <h2 className="sr">{t('lead:clock.label')}</h2>
          <NextDeadline due={row.due} answer={rights.message ? '#composer' : undefined} />
        </section>
      )}
      <ClientNotice found={found} />
      {found.erasure && (
        <section aria-label={t('desk:erasure.title')}>
          <div className="sec-head">
            <h2>{t('desk:erasure.title')}</h2>
          </div>
          <p>
            <Link to={paths.leadErasure(row.address)}>
              {found.erasure.erased_at
                ? t('lead:erasure.done-short', { date: format.date(found.erasure.erased_at) })
                : t('lead:erasure.due', { date: format.date(found.erasure.due_at) })}
            </Link>
          </p>
        </section>
      )}
      {found.duplicate_of && (
        <section aria-label={t('lead:duplicate.label')}>
          <p>
            {t('lead:duplicate.text', { date: format.date(found.duplicate_of.received_at) })}{' '}
            <Link to={paths.lead(found.duplicate_of.reference)}>{found.duplicate_of.reference}</Link>
          </p>
        </section>
      )}
      {open.length > 0 && (
        <section aria-label={t('lead:hand-offs.label')}>
          <div className="sec-head">
            <h2>{t('lead:hand-offs.label')}</h2>
          </div>
          {open.map((handOff) => (
            <HandOffLine key={handOff.id} handOff={handOff} />
          ))}
        </section>
      )}
      {rights.verify && (
        <section aria-label={t('lead:verify-form.act')}>
          <p className="soft">{t('lead:verify-form.text')}</p>
          <Form method="post" action={`${paths.lead(row.address)}/verify`} className="acts">
            <input type="hidden" name="request_id" value={requestId} />
            <input type="hidden" name="version" value={row.version ?? ''} />
            <Button small type="submit">
              {t('lead:verify-form.act')}
            </Button>
          </Form>
        </section>
      )}
    </div>
  );
};

const HandOffLine = ({ handOff }: { handOff: CaseHandOff }) => {
  const { t, format } = useTranslation();
  const { kind, sender, receiver, mine, due, state } = handOff;
  const words =
    state === 'accepted'
      ? t('lead:hand-offs.accepted', { name: receiver.name })
      : mine === 'sender'
        ? t(`lead:hand-offs.out.${kind}`, { name: receiver.name })
        : mine === 'receiver'
          ? t(`lead:hand-offs.in.${kind}`, { name: sender.name })
          : t('lead:hand-offs.others', { sender: sender.name, receiver: receiver.name });
  return (
    <div data-hand-off={handOff.id} className="hand-off-line">
      <p>
        {words}{' '}
        {due && state !== 'accepted' && t('lead:hand-offs.until', { date: format.dateTime(due.due_at) })}
      </p>
      <p className="small faint">
        {running.some((each) => each === state) &&
          t(`lead:hand-offs.state.${state as (typeof running)[number]}`)}
        {kind === 'transfer' && `. ${t('lead:hand-offs.stays', { name: sender.name })}`}
      </p>
      <p>
        <Link to={paths.handOffs({ open: handOff.id })}>{t('lead:hand-offs.open')}</Link>
      </p>
    </div>
  );
};
