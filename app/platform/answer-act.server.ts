import { data, redirect } from 'react-router';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { Unanswered } from './unanswered.ts';

interface Act<Schema extends z.ZodType> {
  form: FormData;
  schema: Schema;
  /** Fields that may be chosen more than once. */
  lists?: string[];
  /** Does the act and returns where to go. */
  act: (input: z.output<Schema>) => Promise<string>;
}

/**
 * Checks a form, does what it asks and redirects. What cannot be done comes back to the page with what was
 * typed; a refusal that cannot be mended there becomes its error page.
 */
export const answerAct = async <Schema extends z.ZodType>({ form, schema, lists = [], act }: Act<Schema>) => {
  const values: Record<string, string[]> = {};
  for (const name of new Set(form.keys())) values[name] = form.getAll(name).map(String);
  const input: Record<string, unknown> = { requestId: values.request_id?.[0] };
  for (const [name, all] of Object.entries(values)) input[name] = all[0];
  for (const name of lists) input[name] = values[name] ?? [];

  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
    return data<Unanswered>({ errors, refusal: null, values }, { status: 422 });
  }
  try {
    return redirect(await act(parsed.data), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, detail } = error;
    if (status !== 403 && status !== 409 && status !== 422) throw data({ code, detail }, { status });
    return data<Unanswered>({ errors: {}, refusal: { status, code, detail }, values }, { status });
  }
};
