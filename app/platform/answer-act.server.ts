import { data, redirect } from 'react-router';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { Unanswered } from './unanswered.ts';
import { undoable, unsaved } from './unsaved-form.server.ts';

interface Act<Schema extends z.ZodType, Answer> {
  form: FormData;
  schema: Schema;
  /** Fields that may be chosen more than once. */
  lists?: string[];
  act: (input: z.output<Schema>) => Promise<Answer>;
}

/** Checks a form, does what it asks and goes to the address the act returns. */
export const answerAct = <Schema extends z.ZodType>({ act, ...rest }: Act<Schema, string>) =>
  tryAct({ ...rest, act: async (input) => redirect(await act(input), 303) });

/**
 * Checks a form and does what it asks. What cannot be done comes back to the page with what was typed; a refusal
 * that cannot be mended there becomes its error page.
 */
export const tryAct = async <Schema extends z.ZodType, Answer>({
  form,
  schema,
  lists = [],
  act,
}: Act<Schema, Answer>) => {
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
    return await act(parsed.data);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, detail } = error;
    if (status === 503) throw unsaved(form);
    if (status !== 403 && status !== 409 && status !== 422) throw undoable(error, form);
    return data<Unanswered>({ errors: {}, refusal: { status, code, detail }, values }, { status });
  }
};
