import { expect, test } from 'vitest';
import { listFiles, readSource } from './source-files.ts';

/** The key that passes by row-level security: the worker uses it, the embedded Supabase makes and checks it. */
const holders = [
  'server/local/database.ts',
  'server/local/gateway.ts',
  'server/local/processes.ts',
  'server/local/secrets.ts',
  'server/start.ts',
  'server/worker.ts',
  'server/worker/worker-env.ts',
];

test('the secret key is named only where it is listed', () => {
  const named = [...listFiles('app', /\.(tsx?|css|json)$/), ...listFiles('server', /\.ts$/)].filter((path) =>
    /SUPABASE_SECRET_KEY|SERVICE_ROLE|secretKey|secret_key|service_role/.test(readSource(path)),
  );
  expect(named).toEqual(holders);
});

test('the process that serves pages starts without it', () => {
  expect(readSource('server/local/processes.ts')).toMatch(/held = \[[^\]]*'SUPABASE_SECRET_KEY'/);
  expect(readSource('server/http.ts')).not.toContain('worker');
});
