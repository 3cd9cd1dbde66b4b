import { z } from 'zod';

const schema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_SECRET_KEY: z.string().min(1),
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: z.string().min(3).default('Kontaktpunkt <kontaktpunkt@kontaktpunkt.example>'),
  PUBLIC_URL: z.url(),
  WORKER_BEAT_MS: z.coerce.number().int().min(100).default(2000),
});

/** The worker's environment. Throws one message that lists every missing or malformed variable. */
export function workerEnv(source: NodeJS.ProcessEnv): z.infer<typeof schema> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The worker's environment is not complete:\n${lines.join('\n')}`);
}
