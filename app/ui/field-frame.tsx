import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/language-context.tsx';
import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';
import { Icon } from './icon.tsx';

export interface FieldWords {
  label: string;
  name: string;
  /** Defaults to the name. */
  id?: string;
  hint?: ReactNode;
  /** Stands after the control, with a sign. */
  note?: ReactNode;
  error?: string;
  optional?: boolean;
  labelHidden?: boolean;
}

/** The attributes that tie a control to its label, hint, note and error. */
export const controlProps = ({ name, id = name, hint, note, error }: FieldWords) => ({
  id,
  name,
  'aria-describedby':
    classNames(hint ? `${id}-hint` : null, note ? `${id}-note` : null, error ? `${id}-error` : null) ||
    undefined,
  'aria-invalid': error ? true : undefined,
});

export const Optional = () => {
  const { t } = useTranslation();
  return <span className="optional"> {t('ui:optional')}</span>;
};

/** Label, hint, error, control, note: in this order on every form. */
export const FieldFrame = ({ words, children }: { words: FieldWords; children: ReactNode }) => {
  const { label, name, id = name, hint, note, error, optional, labelHidden } = words;
  return (
    <div className={classNames('field', error && 'wrong')}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
      {note && (
        <p className="note" id={`${id}-note`}>
          <Icon of={Info} />
          <span>{note}</span>
        </p>
      )}
    </div>
  );
};
