import { Eye, Lock, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/desk/notice.tsx';
import type { HandOffStart } from '../hand-offs.ts';
import type { Outlook } from '../new-hand-off.ts';
import { useGroupNames } from './group-names.ts';

/** What the receiver will read before and after accepting, and what is still missing. */
export const OfferOutlook = ({ outlook, start }: { outlook: Outlook; start: HandOffStart }) => {
  const { t } = useTranslation();
  const { receiver, before, after, waiting, missing } = outlook;
  const names = useGroupNames();
  const name = receiver?.short_name ?? '';
  const closed = start.openness === 'closed' && (receiver?.consented.length ?? 0) === 0;
  return (
    <div className="outlook" aria-live="polite">
      {receiver && missing.length > 0 && (
        <Notice tone="amber" icon={TriangleAlert}>
          <b className="strong">{t('hand-offs:new.missing-title', { name })}</b>
          <p>{t('hand-offs:new.missing', { name, groups: names(missing) })}</p>
          <p>
            <Link to={paths.leadConsent(start.row.address)}>{t('hand-offs:new.missing-consent')}</Link>
          </p>
        </Notice>
      )}
      {receiver && closed && (
        <Notice tone="violet" icon={Lock}>
          {t('hand-offs:new.closed-note')}
        </Notice>
      )}
      {receiver && missing.length === 0 && !closed && (
        <Notice icon={Eye}>
          <p>
            {t('hand-offs:new.before', {
              name,
              groups: names(['coded_listing', ...before]),
            })}
          </p>
          {after.length > 0 && <p>{t('hand-offs:new.after', { groups: names(after) })}</p>}
          {waiting.length > 0 && (
            <>
              <p>{t('hand-offs:new.waiting', { groups: names(waiting) })}</p>
              {before.length + after.length === 0 && <p>{t('hand-offs:new.coded-note')}</p>}
            </>
          )}
        </Notice>
      )}
    </div>
  );
};
