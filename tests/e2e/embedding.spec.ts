import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const admin = 'admin@kontaktpunkt.example';
let server: Server;
let snippets: string[] = [];
/** The page of a partner, on a host that is listed and on one that is not. */
let listed = '';
let unlisted = '';

const saveHosts = async (page: Page, hosts: string) => {
  await page.goto('/admin/settings/embedding');
  await page.getByLabel('Sites that may show it').fill(hosts);
  await page.getByRole('button', { name: 'Save' }).click();
};

test.beforeAll(async ({ browser, baseURL }) => {
  server = createServer((_, answer) => {
    const page = `<!doctype html><html lang="en"><title>A partner</title><h1>A partner</h1>${snippets.join('\n')}`;
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  listed = `http://127.0.0.1:${port}/about/companies?visitor=clara`;
  unlisted = `http://localhost:${port}/`;
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signInAs(page, admin);
  await saveHosts(page, 'not a host*');
  await expect(page.getByText('Write names of sites such as www.dtu.dk').last()).toBeVisible();
  await saveHosts(page, `http://127.0.0.1:${port}/about`);
  await expect(page.getByText('The other sites follow')).toBeVisible();
  await page.goto('/admin/settings/embedding');
  await expectAccessible(page);
  snippets = await Promise.all(
    ['Frame', 'Height'].map((name) => page.getByLabel(name, { exact: true }).inputValue()),
  );
  await context.close();
});

test.afterAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  await signInAs(page, admin);
  await saveHosts(page, '');
  await page.close();
  server.close();
});

for (const javaScriptEnabled of [true, false])
  test(`a partner's page shows the first question${javaScriptEnabled ? '' : ' without JavaScript'}, and the form opens in its own window`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(listed);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Quantum technology').check();
    const high = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    const content = await frame.locator('main').evaluate((element) => element.getBoundingClientRect().height);
    if (javaScriptEnabled) expect(Math.abs(high - content)).toBeLessThan(2);
    else expect(high).toBeGreaterThanOrEqual(content);
    const opened = context.waitForEvent('page');
    await frame.getByRole('button', { name: 'Start your enquiry' }).click();
    const form = await opened;
    await expect(form.getByLabel('Quantum technology')).toBeChecked();
    const { pathname, searchParams } = new URL(form.url());
    expect(pathname).toBe('/en/enquire/company');
    expect(Object.fromEntries(searchParams)).toEqual({
      sector: 'quantum',
      utm_source: 'dtu',
      referrer: new URL(listed).host,
      landing: '/en/embed',
      first_language: 'en',
    });
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

test('a page of a host that is not listed shows nothing of it', async ({ page, request }) => {
  const answered = page.waitForResponse(/\/en\/embed/);
  await page.goto(unlisted);
  await answered;
  await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
  await expect(page.frameLocator('iframe').getByText('Quantum technology')).toHaveCount(0);
  const headers = (await request.get('/en/embed')).headers();
  const host = new URL(listed).host;
  expect(headers['content-security-policy']).toMatch(new RegExp(`frame-ancestors ${host}$`));
  expect(headers['x-frame-options']).toBeUndefined();
  for (const path of ['/en', '/en/enquire/company', '/en/enquire/later', '/sign-in']) {
    const other = (await request.get(path)).headers();
    expect(other['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(other['x-frame-options'], path).toBe('DENY');
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the question is accessible and fits 320 px in ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    for (const path of ['/en/embed', '/da/embed']) {
      await page.goto(path);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await context.close();
  });
