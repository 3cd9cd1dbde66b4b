import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface PathStep {
  label: string;
  at?: string;
  state?: 'done' | 'next' | 'no' | 'hold';
}

const stateClass = ({ state }: PathStep) => classNames(state !== 'done' && state) || undefined;

/** The path so far as a thin line of dots. `tiny` is only a picture and stands beside words. */
export const PathDots = ({ steps, label, tiny }: { steps: PathStep[]; label?: string; tiny?: boolean }) =>
  tiny ? (
    <ol className="path tiny" aria-hidden="true">
      {steps.map((step) => (
        <li key={step.label + step.at} className={stateClass(step)} />
      ))}
    </ol>
  ) : (
    <ol className="path" aria-label={label}>
      {steps.map((step) => (
        <li key={step.label + step.at} className={stateClass(step)}>
          {step.label}
          {step.at && (
            <>
              <br />
              <span className="faint num">{step.at}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );

/** The path with what was said at each dot. */
export const PathLong = ({
  steps,
}: {
  steps: { key: string; what: ReactNode; at?: string; quote?: string | null; next?: boolean }[];
}) => (
  <ol className="path-long">
    {steps.map((step) => (
      <li key={step.key} className={step.next ? 'next' : undefined}>
        {step.at && <span className="at num">{step.at}</span>}
        {step.what}
        {step.quote && <span className="quote">{step.quote}</span>}
      </li>
    ))}
  </ol>
);
