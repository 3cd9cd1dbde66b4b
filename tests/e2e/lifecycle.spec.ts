import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startProduct } from '../support/start-product.ts';

const runStart = (env: Record<string, string>) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, ['server/start.ts'], { env: { ...process.env, ...env } });
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => resolve({ code, output }));
  });

test('a folder is used by one start at a time, survives a kill, and is left tidy', async () => {
  test.setTimeout(240_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-life-'));
  const first = await startProduct({ dataDir });
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);

  const second = await runStart({
    DATA_DIR: dataDir,
    PORT: '',
    LOCAL_SUPABASE_PORT: '',
    SMTP_PORT: '',
    MAILBOX_PORT: '',
  });
  expect(second.code).toBe(1);
  expect(second.output).toContain('is in use by another start');

  await first.stop('SIGKILL');
  const again = await startProduct({ dataDir });
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  expect(await again.stop('SIGINT')).toBe(0);
  await expect(fetch(`${again.url}/healthz`)).rejects.toThrow();
  await expect(fetch(`${again.mailboxUrl}/api/healthz`)).rejects.toThrow();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a port that is set and busy stops the start by its name', async () => {
  const busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const address = busy.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-busy-'));
  const { code, output } = await runStart({ DATA_DIR: dataDir, MAILBOX_PORT: port });
  expect(code).toBe(1);
  expect(output).toContain(`MAILBOX_PORT=${port} is busy`);
  busy.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a demo listens on this machine only', async () => {
  const { code, output } = await runStart({ HOST: '0.0.0.0', DEMO: '1' });
  expect(code).toBe(1);
  expect(output).toContain('DEMO_PUBLIC=1');
});

test('a start without its variables lists all that are missing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kontaktpunkt-env-'));
  const { code, output } = await runStart({ DATA_DIR: dataDir, SUPABASE_URL: 'not an address', DEMO: '0' });
  expect(code).toBe(1);
  expect(output).toContain('SUPABASE_URL');
  expect(output).toContain('SUPABASE_PUBLISHABLE_KEY');
  rmSync(dataDir, { recursive: true, force: true });
});
