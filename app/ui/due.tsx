import { Check, Clock, Pause, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type DueTone = 'late' | 'soon' | 'plain' | 'paused' | 'done';

const signs = { late: TriangleAlert, soon: Clock, plain: null, paused: Pause, done: Check };

/** A deadline: sign and word; the colour only repeats them. `full` is the whole date with its zone. */
export const Due = ({
  tone = 'plain',
  at,
  full,
  children,
}: {
  tone?: DueTone;
  /** ISO */
  at?: string;
  full?: string;
  children: ReactNode;
}) => {
  const sign = signs[tone];
  const content = (
    <>
      {sign && <Icon of={sign} />}
      <span>{children}</span>
    </>
  );
  const className = classNames('due', tone !== 'plain' && tone);
  return at ? (
    <time className={className} dateTime={at} title={full}>
      {content}
    </time>
  ) : (
    <span className={className} title={full}>
      {content}
    </span>
  );
};
