import { isIP } from 'node:net';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((text) => text === '1');

const proxiesOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

const isNetwork = (text: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits = '0', ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
};

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .refine((text) => proxiesOf(text).every(isNetwork), 'must name networks: loopback, 10.0.0.0/8, ::1, …'),
  LIMIT_FACTOR: z.coerce.number().min(0.1).max(10_000).default(1),
  FILE_STORE: z.enum(['bucket', 'folder']).default('bucket'),
  CLAMAV_SOCKET: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(16).optional().or(z.literal('')),
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
/** The networks whose word about the client's address counts. */
export const trustedProxies = () => proxiesOf(env().TRUSTED_PROXIES);
export const isSecure = () => publicUrl().startsWith('https:');
