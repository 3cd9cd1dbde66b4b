import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

/** A deadline as a ring that fills with elapsed time; late, it is closed and carries a mark. */
export const Clock = ({
  tone = 'plain',
  elapsed,
  what,
  words,
  due,
  action,
}: {
  tone?: 'plain' | 'soon' | 'late';
  /** 0 to 1 */
  elapsed: number;
  what: ReactNode;
  /** "in 1 h 40 min" */
  words: string;
  due: ReactNode;
  action?: ReactNode;
}) => (
  <div className={classNames('clock', tone !== 'plain' && tone)}>
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="17" />
      {tone === 'late' ? (
        <path d="M20 12v9M20 26.5v.5" fill="none" strokeWidth="2.5" strokeLinecap="round" />
      ) : (
        <circle
          className="run"
          cx="20"
          cy="20"
          r="17"
          pathLength="100"
          strokeDasharray={`${Math.round(Math.min(1, Math.max(0, elapsed)) * 100)} 100`}
        />
      )}
    </svg>
    <div>
      <p className="what">{what}</p>
      <p className="when">
        <b>{words}</b> · {due}
      </p>
    </div>
    {action}
  </div>
);
