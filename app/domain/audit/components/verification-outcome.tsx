import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import type { Verification } from '../audit.ts';

/** Which chains hold, so far or altogether. */
export const VerificationOutcome = ({ checked, chains, broken, next }: Verification) => {
  const { t, format } = useTranslation();
  const holds = t('admin:audit.holds', { count: chains - broken.length });
  const entries = t(next ? 'admin:audit.so-far' : 'admin:audit.checked', { count: checked });
  return (
    <div role="status" data-verified={broken.length > 0 ? 'broken' : next ? 'so-far' : 'all'}>
      <Notice
        tone={broken.length > 0 ? 'brick' : next ? 'amber' : undefined}
        icon={broken.length > 0 ? CircleAlert : next ? Clock : CircleCheck}
      >
        <p>
          <b>
            {broken.length > 0
              ? t('admin:audit.broken', { count: broken.length })
              : t(next ? 'admin:audit.not-done' : 'admin:audit.holds-all')}
          </b>
        </p>
        <p>
          {holds} {entries}
        </p>
        {broken.length > 0 && (
          <>
            <ul>
              {broken.map(({ case: sign, position, at }) => (
                <li key={sign ?? 'administration'}>
                  {sign ? t('admin:audit.case', { sign }) : t('admin:audit.administration')}:{' '}
                  {t('admin:audit.broken-at', { position })}
                  {at && <time dateTime={at}>, {format.full(at)}</time>}
                </li>
              ))}
            </ul>
            <p>{t('admin:audit.broken-text')}</p>
          </>
        )}
      </Notice>
    </div>
  );
};
