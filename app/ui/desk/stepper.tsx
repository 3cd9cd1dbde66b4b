import { classNames } from '../class-names.ts';

export interface Step {
  value: string;
  label: string;
  /** A second line, such as a date. */
  note?: string;
  state: 'done' | 'current' | 'ahead';
  disabled?: boolean;
}

/**
 * Stages in order. With `name` each is a submit button of the form around it; without it, words only.
 */
export const Stepper = ({
  label,
  steps,
  name,
  doneWord,
}: {
  label: string;
  steps: Step[];
  name?: string;
  doneWord: string;
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would not group these buttons by name
  <div className="stepper" role="group" aria-label={label}>
    <ol className="steps">
      {steps.map((step) => {
        const content = (
          <>
            <span>
              {step.label}
              {step.state === 'done' && <span className="visually-hidden">, {doneWord}</span>}
            </span>
            <small>{step.note ?? '\u00a0'}</small>
          </>
        );
        const current = step.state === 'current' ? ('step' as const) : undefined;
        return (
          <li key={step.value} className={step.state === 'done' ? 'done' : undefined}>
            {name ? (
              <button
                type="submit"
                name={name}
                value={step.value}
                disabled={step.disabled}
                aria-current={current}
              >
                {content}
              </button>
            ) : (
              <span className="step" aria-current={current}>
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  </div>
);

/** The stage as small marks with its name beside it, for rows. */
export const StageMarks = ({ reached, of, children }: { reached: number; of: number; children: string }) => (
  <span className="stage">
    <span className="marks" aria-hidden="true">
      {Array.from({ length: of }, (_, place) => place).map((place) => (
        <i key={place} className={classNames(place < reached && 'y') || undefined} />
      ))}
    </span>
    <span className="small soft">{children}</span>
  </span>
);
