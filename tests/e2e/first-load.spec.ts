import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/product-test.ts';

const kilobyte = 1000;
const publicLimit = 30 * kilobyte;
const deskLimit = 250 * kilobyte;

/** JavaScript that a browser with an empty cache fetches for a page, in bytes after gzip, with what stands in the page. */
const firstLoad = async (page: Page, path: string) => {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.set(response.url(), response.body());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const inline = await page.locator('script:not([src])').allTextContents();
  const bodies = await Promise.all(scripts.values());
  const sizes = [...bodies, ...inline.filter(Boolean)].map((body) => gzipSync(body).length);
  return { path, files: bodies.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

const print = ({ path, files, bytes }: Awaited<ReturnType<typeof firstLoad>>, limit: number) =>
  console.log(
    `JavaScript on ${path}: ${(bytes / kilobyte).toFixed(1)} of ${limit / kilobyte} kB gzip, ${files} files`,
  );

for (const path of ['/en', '/da', '/en/enquire', '/en/privacy', '/en/case', '/sign-in'])
  test(`the public page ${path} loads at most ${publicLimit / kilobyte} kB of JavaScript`, async ({
    page,
  }) => {
    const load = await firstLoad(page, path);
    print(load, publicLimit);
    expect(load.bytes).toBeLessThanOrEqual(publicLimit);
  });

for (const path of ['/inbox', '/pipeline', '/pipeline/board', '/leads/', '/hand-offs', '/companies'])
  test(`the desk page ${path} loads at most ${deskLimit / kilobyte} kB of JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await signInAs(page, 'officer@copcap.example');
    let address = path;
    if (path === '/leads/') {
      await page.goto('/pipeline');
      address += await page.locator('[data-lead]').first().getAttribute('data-lead');
    }
    const cold = await browser.newContext({ baseURL, storageState: await context.storageState() });
    const load = await firstLoad(await cold.newPage(), address);
    print(load, deskLimit);
    expect(load.files).toBeGreaterThan(0);
    expect(load.bytes).toBeLessThanOrEqual(deskLimit);
    await cold.close();
    await context.close();
  });
