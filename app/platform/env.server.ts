import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((text) => text === '1');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  PUBLIC_URL: z.url().optional(),
  DEMO: flag.default(false),
  COOKIE_SECRET: z.string().min(32),
  DEMO_PASSWORD: z.string().min(1).optional(),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** What is wrong with the environment, one line for each variable. */
export const listEnvProblems = (source: NodeJS.ProcessEnv): string[] => {
  const result = schema.safeParse(source);
  if (result.success) return [];
  return result.error.issues.map(
    ({ path, message }) =>
      `  ${path.join('.')}: ${source[String(path[0])] === undefined ? 'is missing' : message}`,
  );
};

/** The environment, read once. Throws one message that lists every missing or malformed variable. */
export const env = (): Env => {
  if (read) return read;
  const problems = listEnvProblems(process.env);
  if (problems.length > 0) throw new Error(`The environment is not complete:\n${problems.join('\n')}`);
  read = schema.parse(process.env);
  return read;
};

/** Where the product is reached from outside; links in mail and the cookies' `secure` follow it. */
export const publicUrl = () => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`;
export const isSecure = () => publicUrl().startsWith('https:');
