import { z } from 'zod';
import { choiceCode } from '../settings/choices.ts';
import { limits } from './hand-off-limits.ts';
import { offeredGroups } from './hand-offs.ts';
import { handOffKinds } from './transitions.ts';

const required = 'hand-offs:field.required';
const choose = 'hand-offs:field.choose';
const tooLong = 'hand-offs:field.too-long';

const words = z.string().trim().min(1, required).max(limits.reason, tooLong);
const maybeWords = z
  .string()
  .trim()
  .max(limits.reason, tooLong)
  .optional()
  .transform((text) => text || undefined);
const member = z.uuid(choose);

/** One act with what it needs, as the database takes it. */
export const ActForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), handler: member, text: maybeWords }),
  z.object({ act: z.literal('decline'), reason: z.string().regex(choiceCode, choose), text: maybeWords }),
  z.object({ act: z.literal('ask'), text: words }),
  z.object({ act: z.literal('answer'), text: words }),
  z.object({ act: z.literal('re_route'), organisation: z.string().min(1, choose), text: words }),
  z.object({ act: z.literal('withdraw'), text: words }),
  z.object({ act: z.literal('complete'), outcome: z.string().regex(choiceCode, choose), text: maybeWords }),
  z.object({ act: z.literal('return'), text: words }),
  z.object({ act: z.literal('recall'), text: words }),
  z.object({ act: z.literal('pass_on'), handler: member }),
  z.object({ act: z.literal('offer') }),
  z.object({ act: z.literal('discard') }),
]);
export type ActInput = z.infer<typeof ActForm>;

export const ThreadForm = z.object({ text: z.string().trim().min(1, required).max(limits.thread, tooLong) });

const group = z.object({
  field_group: z.enum(offeredGroups),
  opens: z.enum(['offer', 'acceptance'], choose),
  ground: z.enum(['consent', 'law', 'essential']).nullable(),
  reason: z.string().trim().max(limits.reason, tooLong).nullable(),
});

/** A new hand-off. A ground other than consent names its reason. */
export const NewHandOffForm = z.object({
  receiver: z.string().min(1, 'hand-offs:field.choose-receiver'),
  kind: z.enum(handOffKinds, choose),
  need: z.string().trim().min(1, 'hand-offs:field.need').max(limits.need, tooLong),
  reason: z.string().trim().min(1, 'hand-offs:field.why').max(limits.reason, tooLong),
  groups: z
    .array(group)
    .min(1, 'hand-offs:field.choose-some')
    .superRefine((groups, context) => {
      for (const [index, { ground, reason }] of groups.entries())
        if ((ground === 'law' || ground === 'essential') && !reason)
          context.addIssue({
            code: 'custom',
            path: [index, 'reason'],
            message: 'hand-offs:field.ground-reason',
          });
    }),
});
export type NewHandOff = z.infer<typeof NewHandOffForm>;

/** The form's fields as one value: `group` names the chosen groups, the rest is `opens.company`, `ground.company`, `why.company`. */
export const readNewHandOff = (form: FormData) => {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    receiver: text('receiver'),
    kind: text('kind'),
    need: text('need'),
    reason: text('reason'),
    groups: form.getAll('group').map((name) => ({
      field_group: String(name),
      opens: text(`opens.${name}`) || 'acceptance',
      ground: text(`ground.${name}`) || null,
      reason: text(`why.${name}`) || null,
    })),
  };
};

/** What was typed, to be shown again when the form comes back. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));

/** The first message of each field. */
export const messagesOf = (issues: readonly { path: PropertyKey[]; message: string }[]) => {
  const messages: Record<string, string> = {};
  for (const { path, message } of issues) messages[path.map(String).join('.')] ??= message;
  return messages;
};
