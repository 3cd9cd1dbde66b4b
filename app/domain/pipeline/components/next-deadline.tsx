import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Deadline as DeadlineOf } from '../rows.ts';
import { Deadline, useTone } from './deadline.tsx';

/** Two working days, the longest promise; the ring is filled in its proportion. */
const LONGEST = 4 * 24 * 3600 * 1000;
const ROUND = 2 * Math.PI * 17;

/** The next promised deadline with its ring: filling with time, a closed brick ring when late. */
export const NextDeadline = ({ due, answer }: { due: DeadlineOf | null; answer?: string }) => {
  const { t, format } = useTranslation();
  const tone = useTone()(due);
  if (!due) return <p className="soft">{t('lead:clock.none')}</p>;
  const left = Math.max(0, Date.parse(due.due_at) - Date.parse(due.now));
  const gone = (1 - Math.min(1, left / LONGEST)) * ROUND;
  return (
    <div className={tone === 'plain' ? 'clock' : `clock ${tone}`}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="17" />
        {tone === 'late' ? (
          <path d="M20 12v9M20 26.5v.5" fill="none" strokeWidth="2.5" strokeLinecap="round" />
        ) : (
          <circle className="run" cx="20" cy="20" r="17" strokeDasharray={`${gone.toFixed(1)} ${ROUND.toFixed(1)}`} />
        )}
      </svg>
      <div>
        <p className="what">{t(`lead:clock.${due.kind}`)}</p>
        <p className="when">
          <b>
            <Deadline due={due} />
          </b>{' '}
          · {t('lead:clock.due', { date: format.dateTime(due.due_at) })}
        </p>
      </div>
      {answer && (
        <a className="btn btn-small" href={answer}>
          {t('lead:clock.answer')}
        </a>
      )}
    </div>
  );
};
