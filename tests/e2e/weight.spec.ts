import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/product-test.ts';

/** Loads a page and returns its JavaScript in kB of gzip, and the hosts that were asked. */
const weigh = async (page: Page, path: string) => {
  const hosts = new Set<string>();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).host);
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response.body());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, hosts: [...hosts] };
};

test('public pages load at most 30 kB of JavaScript, and nothing from another host', async ({
  page,
  baseURL,
}) => {
  for (const path of ['/en', '/da', '/en/enquire', '/en/privacy', '/sign-in']) {
    const { kilobytes, hosts } = await weigh(page, path);
    expect(kilobytes, path).toBeLessThanOrEqual(30);
    expect(hosts, path).toEqual([new URL(baseURL ?? '').host]);
  }
});

test('desk pages load at most 250 kB of JavaScript, and nothing from another host', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL });
  const first = await context.newPage();
  await signInAs(first, 'officer@copcap.example');
  await first.goto('/pipeline');
  const lead = await first.locator('[data-lead]').first().getAttribute('data-lead');
  for (const path of [
    '/inbox',
    '/pipeline',
    '/pipeline/board',
    `/leads/${lead}`,
    '/hand-offs',
    '/companies',
  ]) {
    const page = await context.newPage();
    const { kilobytes, hosts } = await weigh(page, path);
    console.log(`${path}: ${Math.round(kilobytes)} kB of JavaScript`);
    expect(kilobytes, path).toBeLessThanOrEqual(250);
    expect(hosts, path).toEqual([new URL(baseURL ?? '').host]);
    await page.close();
  }
  await context.close();
});
