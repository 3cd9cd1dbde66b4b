import { useTranslation } from '../../../i18n/language-context.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { openAnswers } from '../needs-words.ts';
import { fillNumber, openFieldOf } from '../spaces-form.ts';
import type { Question, useActForm } from './act-form.ts';

export type OpenForm = ReturnType<typeof useActForm<string>>;

/** The questions of a number or a date: what it is, or that it is not decided or not known. */
export const useOpenQuestion = () => {
  const { t } = useTranslation();
  const options = openAnswers.map((answer) => ({
    value: answer as string,
    label: t(`lead:needs.form.${answer}`),
  }));
  return (field: string, label: string, answer: unknown): Record<string, Question> => {
    const filled = fillNumber(field, answer);
    const open = openFieldOf(field);
    return {
      [field]: { label, now: filled[field] },
      [open]: { label: t('lead:needs.form.open', { label }), now: filled[open], options },
    };
  };
};

/** A number or a date, and beside it the open answer that may stand in its place. */
export const NumberOrOpen = ({
  form,
  field,
  unit,
  hint,
  kind = 'number',
}: {
  form: OpenForm;
  field: string;
  unit?: string;
  hint?: string;
  kind?: 'number' | 'date';
}) => {
  const { t } = useTranslation();
  return (
    <div className="number-or-open">
      <Field
        {...form.line(field)}
        {...(unit && { unit })}
        {...(hint && { hint })}
        inputMode={kind === 'number' ? 'decimal' : 'text'}
        width={kind === 'number' ? 'short' : 'medium'}
      />
      <Select {...form.pick(openFieldOf(field))} labelHidden empty={t(`lead:needs.form.${kind}`)} />
    </div>
  );
};
