import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Secrets = {
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  cookieSecret: string;
  demoPassword: string;
};

/** Keys of the embedded Supabase, made at the first start and readable by the owner only. */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const random = (bytes: number) => randomBytes(bytes).toString('hex');
  const secrets: Secrets = {
    jwtSecret: random(32),
    publishableKey: `sb_publishable_${random(20)}`,
    secretKey: `sb_secret_${random(32)}`,
    cookieSecret: random(32),
    demoPassword: random(24),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  return secrets;
}
