import { CircleAlert } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import type { Difference } from './act-form.ts';

/** Somebody was quicker: who, when, and where what was typed differs from what stands there now. */
export const TwoVersions = ({
  detail,
  differences,
}: {
  detail: Record<string, unknown>;
  differences: Difference[];
}) => {
  const { t, format } = useTranslation();
  const version = (label: string, text: string) => (
    <dd>
      <small>{label}</small> {text ? <bdi>{text}</bdi> : <i>{t('lead:problem.stale-empty')}</i>}
    </dd>
  );
  return (
    <div role="alert">
      <Notice tone="amber" icon={CircleAlert}>
        <p>
          <b>{t('lead:problem.stale-title')}</b>
        </p>
        <p>
          {t('lead:problem.stale-text', {
            name: typeof detail.changed_by === 'string' ? detail.changed_by : t('lead:problem.stale-other'),
            date: typeof detail.changed_at === 'string' ? format.dateTime(detail.changed_at) : '',
          })}
        </p>
        {differences.length > 0 ? (
          <dl className="versions">
            {differences.map(({ label, typed, now }) => (
              <div key={label}>
                <dt>{label}</dt>
                {version(t('lead:problem.stale-yours'), typed)}
                {now !== null && version(t('lead:problem.stale-theirs'), now)}
              </div>
            ))}
          </dl>
        ) : (
          <p>{t('lead:problem.stale-same')}</p>
        )}
        <p>{t('lead:problem.stale-next')}</p>
      </Notice>
    </div>
  );
};
