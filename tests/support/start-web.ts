import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import type { Product } from './start-product.ts';

/** Starts one more web server beside a running product, on the same database and with the same secrets. */
export const startWeb = async (
  { dataDir, supabaseUrl }: Product,
  env: Record<string, string> = {},
): Promise<{ url: string; stop: () => void }> => {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
  const port = await freePort();
  const child = spawn(process.execPath, ['server/http.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      FILE_STORE: 'folder',
      PORT: String(port),
      SUPABASE_URL: supabaseUrl,
      SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
      COOKIE_SECRET: secrets.cookieSecret,
      DEMO: '1',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The web server ended (${code}).`)));
  });
  return { url: `http://localhost:${port}`, stop: () => void child.kill('SIGTERM') };
};
