import { z } from 'zod';

const count = z.coerce.number().int().min(0).default(0);

/** Where the walk goes on and what it found so far; the first press brings none of it. */
export const VerifyForm = z.object({
  sign: z.union([z.literal('administration'), z.string().regex(/^[0-9a-f]{64}$/)]).optional(),
  position: count,
  checked: count,
  chains: count,
  broken: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return z
          .array(z.object({ case: z.string().nullable(), position: z.number(), at: z.string().nullable() }))
          .parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'admin:field.required' });
        return z.NEVER;
      }
    })
    .optional(),
});
