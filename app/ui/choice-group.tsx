import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';
import { type FieldWords, Optional } from './field-frame.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Questions that hang under this choice and show only when it is made. */
  reveal?: ReactNode;
  /** A word such as "or" on a line before this choice. */
  before?: string;
  disabled?: boolean;
}

type Props = Omit<FieldWords, 'note'> & {
  kind?: 'radio' | 'checkbox';
  choices: Choice[];
  /** What is chosen when the page opens. */
  chosen?: string | string[] | null;
  required?: boolean;
};

/** Radios or checkboxes under one question. Works without script. */
export const ChoiceGroup = (props: Props) => {
  const {
    label,
    name,
    id = name,
    hint,
    error,
    optional,
    labelHidden,
    kind = 'radio',
    choices,
    chosen,
    required,
  } = props;
  const isChosen = (value: string) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);
  const described = classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <fieldset
      className={classNames('field', error && 'wrong')}
      id={`${id}-group`}
      aria-describedby={described}
    >
      <legend className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="choices">
        {choices.map((choice, place) => {
          // The first control carries the plain id: links of the error summary go there.
          const choiceId = place === 0 ? id : `${id}-${place + 1}`;
          return (
            <Fragment key={choice.value}>
              {choice.before && <p className="or">{choice.before}</p>}
              <div className="choice">
                <input
                  type={kind}
                  id={choiceId}
                  name={name}
                  value={choice.value}
                  defaultChecked={isChosen(choice.value)}
                  disabled={choice.disabled}
                  required={kind === 'radio' && required}
                  aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
                />
                <div>
                  <label htmlFor={choiceId}>{choice.label}</label>
                  {choice.hint && (
                    <span className="hint" id={`${choiceId}-hint`}>
                      {choice.hint}
                    </span>
                  )}
                </div>
              </div>
              {choice.reveal && <div className="reveal">{choice.reveal}</div>}
            </Fragment>
          );
        })}
      </div>
    </fieldset>
  );
};
