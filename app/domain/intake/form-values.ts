import { z } from 'zod';
import type { Key } from '../../i18n/get-t.ts';

/** What a form sent, as text by field name; kept as typed, so that a page can show it again. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Field name to the key of the sentence that says how to mend it. */
export type FieldErrors = Readonly<Record<string, Key>>;

export type Parsed<A> = { answers: A; errors?: never } | { answers?: never; errors: FieldErrors };

// Line breaks and tabs stay; PostgreSQL cannot store NUL, and the other control characters show as nothing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

export const cleanText = (text: string) =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(controlCharacters, '');

export const readValues = (form: FormData): Values => {
  // A map, because a sender may name a field `constructor`.
  const values = new Map<string, string[]>();
  for (const [name, value] of form)
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), cleanText(value)]);
  return Object.fromEntries(values);
};

export const firstValue = (values: Values, name: string) => values[name]?.[0] ?? '';
export const hasValue = (values: Values, name: string, value: string) =>
  values[name]?.includes(value) ?? false;

/** A text with at least one sign that a reader sees; direction marks and spaces alone do not count. */
const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

// U+FFFD stands where the bytes of a request were no text.
const isReadable = (text: string) => !text.includes('\uFFFD');

const readable = z.string().refine(isReadable, { error: 'form:error.unreadable' satisfies Key, abort: true });

export const requiredText = (max: number, missing: Key, tooLong: Key) =>
  readable.trim().refine(isVisible, { error: missing, abort: true }).max(max, tooLong);

/** Empty or invisible text is no answer. */
export const optionalText = (max: number, tooLong: Key) =>
  readable
    .trim()
    .max(max, tooLong)
    .transform((text) => (isVisible(text) ? text : undefined));

/** Runs a schema and keeps the first sentence for each field. */
export const parseForm = <A>(schema: z.ZodType<A>, input: unknown): Parsed<A> => {
  const result = schema.safeParse(input);
  if (result.success) return { answers: result.data };
  const errors: Record<string, Key> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0])] ??= issue.message as Key;
  return { errors };
};

/** Only what was answered: JSON keeps no undefined, and neither do the answers. */
export const withoutGaps = <A extends object>(answers: A): A =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as A;
