import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.ts';

const door = {
  now: '2026-11-23T09:00:00Z',
  desk: { name: 'The desk', short_name: 'Desk' },
  answer_due_at: '2026-11-25T09:00:00Z',
  organisations: [],
  demo: false,
};

/** Stands where the database stands, and answers the one question that every page asks. */
const stand = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(door));
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

const status = (address: string) =>
  new Promise<number>((resolve, reject) => {
    request(address, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });

test('with the database away pages say so, and recover without a restart', async ({ page }) => {
  const [port, databasePort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const web: ChildProcess = spawn(process.execPath, ['server/http.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SUPABASE_URL: `http://127.0.0.1:${databasePort}`,
      SUPABASE_PUBLISHABLE_KEY: 'key',
      COOKIE_SECRET: 'a-secret-of-tests-with-enough-characters',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    await new Promise<void>((resolve) => web.once('message', () => resolve()));
    expect(await status(`${url}/healthz`)).toBe(200);
    expect(await status(`${url}/readyz`)).toBe(503);
    await page.context().addCookies([{ name: 'kp-draft', value: 'x'.repeat(43), url }]);
    for (const path of ['/en/enquire/check', '/en/case', '/en/enquire/company']) {
      await page.context().addCookies([{ name: 'kp-case', value: 'y'.repeat(43), url }]);
      const answer = await page.goto(url + path);
      expect(answer?.status(), path).toBe(503);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
    const database = await stand(databasePort);
    expect(await status(`${url}/readyz`)).toBe(200);
    expect((await page.goto(`${url}/en`))?.status()).toBe(200);
    database.close();
    database.closeAllConnections();
    expect(await status(`${url}/readyz`)).toBe(503);
  } finally {
    web.kill('SIGTERM');
  }
});
