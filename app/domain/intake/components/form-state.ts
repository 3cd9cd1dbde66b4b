import type { Translate } from '../../../i18n/get-t.ts';
import { type FieldErrors, firstValue, type Values } from '../form-values.ts';

/** What a page of the form shows: what was typed or saved, and what is wrong with it. */
export interface FormState {
  values: Values;
  errors: FieldErrors;
}

/** The name of a field with its error in words. */
export const named = (form: FormState, name: string, t: Translate) => {
  const error = form.errors[name];
  return { name, ...(error && { error: t(error) }) };
};

/** The same with the text it shows. */
export const filled = (form: FormState, name: string, t: Translate) => ({
  ...named(form, name, t),
  defaultValue: firstValue(form.values, name),
});
