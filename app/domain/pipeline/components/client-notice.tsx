import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/desk/notice.tsx';
import type { Case, Client } from '../cases.ts';

const answerOf = ({ agreed, asked_at: asked }: Client) =>
  agreed === null ? (asked ? 'asked' : 'not-asked') : agreed ? 'yes' : 'no';

/** An adviser asked: what its client says to that. */
export const ClientNotice = ({ found }: { found: Case }) => {
  const { t, format } = useTranslation();
  const { client, row, rights } = found;
  if (!client) return null;
  const answer = answerOf(client);
  const at = client.answered_at ?? client.asked_at;
  const words = t(`lead:client.${answer}`, { firm: client.firm, date: at ? format.date(at) : '' });
  return (
    <section aria-label={t('lead:client.label')}>
      <div className="sec-head">
        <h2>{t('lead:client.label')}</h2>
      </div>
      {answer === 'no' ? (
        <Notice tone="brick" icon={CircleAlert}>
          {words}
        </Notice>
      ) : (
        <p>{words}</p>
      )}
      {answer !== 'yes' && <p className="soft">{t('lead:client.closed')}</p>}
      {(client.name || client.email) && (
        <p className="small faint">
          {t('lead:client.contact')}: <bdi>{[client.name, client.email].filter(Boolean).join(', ')}</bdi>
        </p>
      )}
      {rights.edit && client.may_ask && (
        <p>
          <Link to={paths.leadClient(row.address)}>{t('lead:client.ask')}</Link>
        </p>
      )}
    </section>
  );
};
