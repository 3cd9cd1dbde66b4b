import { z } from 'zod';

const schema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_SECRET_KEY: z.string().min(1),
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: z.string().min(3).default('Kontaktpunkt <kontaktpunkt@kontaktpunkt.example>'),
  PUBLIC_URL: z.url(),
  DATA_DIR: z.string().min(1).default('.data'),
  FILE_STORE: z.enum(['bucket', 'folder']).default('bucket'),
  CLAMAV_SOCKET: z.string().min(1).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_TOKEN: z.string().min(16).optional().or(z.literal('')),
  WORKER_BEAT_MS: z.coerce.number().int().min(100).default(2000),
});

/** What is wrong with the worker's environment, one line for each variable. */
export function listWorkerEnvProblems(source: NodeJS.ProcessEnv): string[] {
  const result = schema.safeParse(source);
  if (result.success) return [];
  return result.error.issues.map(
    ({ path, message }) => `  ${path.join('.')}: ${source[String(path[0])] ? message : 'is missing'}`,
  );
}

/** The worker's environment. Throws one message that lists every missing or malformed variable. */
export function workerEnv(source: NodeJS.ProcessEnv): z.infer<typeof schema> {
  const problems = listWorkerEnvProblems(source);
  if (problems.length > 0)
    throw new Error(`The worker's environment is not complete:\n${problems.join('\n')}`);
  return schema.parse(source);
}
