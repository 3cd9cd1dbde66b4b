import { z } from 'zod';

export const EmailForm = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'account:sign-in.email-wrong')
    .pipe(z.email('account:sign-in.email-wrong')),
});

/** People paste codes with spaces in them. */
export const CodeForm = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'account:code.wrong')),
});
