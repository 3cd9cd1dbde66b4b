import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { fillForm, formWords } from '../support/company-form.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

/** Loads a page and returns its kB of gzip, of JavaScript and of all but images, and the hosts that were asked. */
const weigh = async (page: Page, path: string) => {
  const hosts = new Set<string>();
  const loaded: Promise<{ script: boolean; size: number }>[] = [];
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).host);
    const type = response.headers()['content-type'] ?? '';
    if (response.ok() && !type.startsWith('image/'))
      loaded.push(
        response.body().then((body) => ({
          script: type.includes('javascript'),
          size: type.startsWith('font/') ? body.length : gzipSync(body).length,
        })),
      );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  const parts = await Promise.all(loaded);
  const sum = (sizes: typeof parts) => sizes.reduce((all, { size }) => all + size, 0) / 1000;
  return { kilobytes: sum(parts.filter(({ script }) => script)), all: sum(parts), hosts: [...hosts] };
};

test('public pages load at most 30 kB of JavaScript and 90 kB in all, and nothing from another host', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const light = async (
    paths: string[],
    storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
  ) => {
    for (const path of paths) {
      // As on a first visit: with nothing kept.
      const context = await browser.newContext({ baseURL, ...(storageState && { storageState }) });
      const page = await context.newPage();
      const { kilobytes, all, hosts } = await weigh(page, path);
      expect(new URL(page.url()).pathname, path).toContain(path === '/en/enquire' ? '/company' : path);
      expect(kilobytes, path).toBeLessThanOrEqual(30);
      expect(all, path).toBeLessThanOrEqual(90);
      expect(hosts, path).toEqual([new URL(baseURL ?? '').host]);
      await context.close();
    }
  };
  await light([
    '/en',
    '/da',
    '/ar',
    '/ja',
    '/en/enquire',
    '/en/privacy',
    '/en/accessibility',
    '/sign-in',
    '/en/embed',
  ]);
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name: 'Light Demo Ltd', email: 'light@demo.example' });
  const steps = ['company', 'needs', 'contact', 'sharing', 'check', 'documents', 'later', 'code'];
  await light(
    steps.map((step) => `/en/enquire/${step}`),
    await context.storageState(),
  );
  await page.getByRole('button', { name: formWords('en').send }).click();
  await page.locator('[data-reference]').waitFor();
  const own = ['add', 'people', 'call', 'close', 'erase', 'data'].map((act) => `/en/case/${act}`);
  await light(['/en/enquire/sent', '/en/case', ...own], await context.storageState());
  await context.close();
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
