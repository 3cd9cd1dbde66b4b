import { ChevronDown, CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { type FieldErrors, hasValue, type Values, valueOf } from '../form-values.ts';

export interface FormState {
  values: Values;
  errors: FieldErrors;
}

interface QuestionProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

const describedBy = ({ form, name, hint }: QuestionProps, extra?: string) =>
  [hint && `${name}-hint`, form.errors[name] && `${name}-error`, extra].filter(Boolean).join(' ') || undefined;

const Optional = () => {
  const { t } = useTranslation();
  return <span className="optional"> ({t('form:optional')})</span>;
};

export const ErrorLine = ({ id, message }: { id: string; message: Key | undefined }) => {
  const { t } = useTranslation();
  if (!message) return null;
  return (
    <p className="error" id={id}>
      <CircleAlert className="icon" aria-hidden="true" />
      <span>
        <span className="visually-hidden">{t('form:error-prefix')} </span>
        {t(message)}
      </span>
    </p>
  );
};

/** One question with one control; label, hint, error and control in this order. */
const Question = ({ children, ...question }: QuestionProps & { children: ReactNode }) => {
  const { form, name, label, hint, optional } = question;
  return (
    <div className={form.errors[name] ? 'field wrong' : 'field'}>
      <label htmlFor={name}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <ErrorLine id={`${name}-error`} message={form.errors[name]} />
      {children}
    </div>
  );
};

type ControlProps = Omit<ComponentProps<'input'>, 'form' | 'name' | 'id' | 'defaultValue'>;

export const TextQuestion = ({ form, name, label, hint, optional, className, ...control }: QuestionProps & ControlProps) => (
  <Question form={form} name={name} label={label} hint={hint} optional={optional ?? false}>
    <input
      className={className ? `input ${className}` : 'input'}
      id={name}
      name={name}
      defaultValue={valueOf(form.values, name)}
      dir="auto"
      aria-describedby={describedBy({ form, name, label, hint })}
      aria-invalid={form.errors[name] ? true : undefined}
      {...control}
    />
  </Question>
);

/** A text of several lines; `below` stands under the field and belongs to its description. */
export const LongTextQuestion = ({
  below,
  rows = 5,
  maxLength,
  ...question
}: QuestionProps & { below?: ReactNode; rows?: number; maxLength: number }) => {
  const { t } = useTranslation();
  const { form, name } = question;
  return (
    <Question {...question}>
      <textarea
        className="textarea"
        id={name}
        name={name}
        rows={rows}
        dir="auto"
        defaultValue={valueOf(form.values, name)}
        data-limit={maxLength}
        data-limit-text={t('form:characters-left', { count: '#' })}
        aria-describedby={describedBy(question, below ? `${name}-below` : undefined)}
        aria-invalid={form.errors[name] ? true : undefined}
      />
      {below && <div id={`${name}-below`}>{below}</div>}
    </Question>
  );
};

export const Select = ({ children, ...control }: ComponentProps<'select'>) => (
  <span className="select-wrap">
    <select className="select" {...control}>
      {children}
    </select>
    <ChevronDown className="icon" aria-hidden="true" />
  </span>
);

export const SelectQuestion = ({
  choose,
  options,
  autoComplete,
  ...question
}: QuestionProps & {
  choose?: string;
  options: readonly { value: string; name: string }[];
  autoComplete?: string;
}) => {
  const { form, name } = question;
  return (
    <Question {...question}>
      <Select
        id={name}
        name={name}
        defaultValue={valueOf(form.values, name)}
        autoComplete={autoComplete}
        aria-describedby={describedBy(question)}
        aria-invalid={form.errors[name] ? true : undefined}
      >
        {choose !== undefined && <option value="">{choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Question>
  );
};

/** One radio button or checkbox; `excludes` marks an answer that excludes the others, for the enhancement script. */
export const Choice = ({
  form,
  type,
  name,
  value,
  label,
  hint,
  describedBy: description,
  excludes = false,
}: {
  form: FormState;
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: string;
  hint?: string | undefined;
  describedBy?: string;
  excludes?: boolean;
}) => {
  const id = `${name}-${value}`;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={hasValue(form.values, name, value)}
        aria-describedby={hint ? `${id}-hint` : description}
        data-excludes={excludes || undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
};

/** A question answered by choices or by several small fields. */
export const QuestionSet = ({ children, ...question }: QuestionProps & { children: ReactNode }) => {
  const { form, name, label, hint, optional } = question;
  return (
    <fieldset className={form.errors[name] ? 'field wrong' : 'field'} aria-describedby={describedBy(question)}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <ErrorLine id={`${name}-error`} message={form.errors[name]} />
      {children}
    </fieldset>
  );
};
