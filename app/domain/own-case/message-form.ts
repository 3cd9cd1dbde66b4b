import { z } from 'zod';
import type { Key } from '../../i18n/get-t.ts';

export const messageLength = 10_000;

const schema = z.object({
  text: z
    .string()
    .trim()
    .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), 'case:error.empty')
    .max(messageLength, 'case:error.too-long'),
});

/** The text of a message, or what is wrong with it. */
export const parseMessage = (
  text: string,
): { text: string; error?: never } | { text?: never; error: Key } => {
  const result = schema.safeParse({ text });
  return result.success
    ? { text: result.data.text }
    : { error: (result.error.issues[0]?.message ?? 'case:error.empty') as Key };
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The question that a message answers, null where it answers none. */
export const parseQuestion = (text: unknown): string | null =>
  typeof text === 'string' && uuid.test(text) ? text : null;
