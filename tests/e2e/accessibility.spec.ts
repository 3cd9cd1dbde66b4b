import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const narrow = { width: 360, height: 780 };
const wide = { width: 1280, height: 800 };
const officer = 'officer@copcap.example';

const publicPaths = [
  '/en',
  '/da',
  '/en/privacy',
  '/en/accessibility',
  '/en/enquire',
  '/en/enquire/later',
  '/en/enquire/resume/no-such-token',
  '/en/enquire/stop/no-such-word',
  '/en/embed',
  '/en/case',
  '/en/case/no-such-token',
  '/en/no-such-page',
  '/sign-in',
];

const deskPaths = [
  '/inbox',
  '/inbox?scope=organisation',
  '/pipeline',
  '/pipeline/board',
  '/hand-offs',
  '/hand-offs?show=ended',
  '/hand-offs/new',
  '/companies',
  '/second-factor',
  '/no-such-page',
  '/leads/AAA-AAA',
];

const actPages = [
  'enquiry',
  'stage',
  'status',
  'assign',
  'openness',
  'consent',
  'needs',
  'company',
  'note',
  'answer',
  'match',
  'contact',
  'hand-off',
];

/** Each page is read at one width in each theme, and must fit the narrow screen in both. */
const look = async (page: Page, path: string, theme: 'light' | 'dark') => {
  await page.setViewportSize(theme === 'light' ? wide : narrow);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
  expect((await page.title()).length, path).toBeGreaterThan(5);
  await expectAccessible(page);
  await page.setViewportSize(narrow);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(widest, `${path} scrolls sideways at 360 px`).toBeLessThanOrEqual(narrow.width);
};

const leadsOf = async (page: Page): Promise<string[]> => {
  await page.goto('/pipeline');
  const all = await page
    .locator('[data-lead]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lead') ?? ''));
  return [...new Set(all)];
};

/** Cases of which the reader sees everything carry a reference, those behind a code name do not. */
const isReference = (address: string) => /^[A-Z0-9]{3}-[A-Z0-9]{3}$/.test(address);

const openContext = (browser: Browser, baseURL: string | undefined, colorScheme: 'light' | 'dark') =>
  browser.newContext({ baseURL, colorScheme, viewport: wide });

const lookAtAll = async (context: BrowserContext, paths: string[], theme: 'light' | 'dark') => {
  const page = await context.newPage();
  for (const path of paths) await test.step(path, () => look(page, path, theme));
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.setTimeout(240_000);

    test('the public pages', async ({ browser, baseURL }) => {
      const context = await openContext(browser, baseURL, colorScheme);
      await lookAtAll(context, publicPaths, colorScheme);
      await context.close();
    });

    for (const account of [officer, 'partner@dtu.example', 'viewer@regionh.example'])
      test(`the pages of the desk as ${account} sees them`, async ({ browser, baseURL }) => {
        const context = await openContext(browser, baseURL, colorScheme);
        const page = await context.newPage();
        await signInAs(page, account);
        const leads = await leadsOf(page);
        const shown = [leads.find(isReference), leads.find((lead) => !isReference(lead))];
        const cases = shown.filter((lead) => lead !== undefined).map((lead) => `/leads/${lead}`);
        await page.goto('/companies');
        // A viewer reads no company.
        const [company] = await page
          .locator('a[href^="/companies/"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        await lookAtAll(context, [...deskPaths, ...cases, ...(company ? [company] : [])], colorScheme);
        await context.close();
      });

    test('the pages of the administrator', async ({ browser, baseURL }) => {
      const context = await openContext(browser, baseURL, colorScheme);
      await signInAs(await context.newPage(), 'admin@kontaktpunkt.example');
      await lookAtAll(
        context,
        [
          '/admin',
          '/admin/members',
          '/admin/settings',
          '/admin/settings/second-factor',
          '/admin/settings/templates',
          '/admin/settings/templates/new',
          '/admin/audit',
          '/admin/organisations/dtu',
          '/inbox',
          '/pipeline',
        ],
        colorScheme,
      );
      await context.close();
    });

    test('the pages of acts on a case', async ({ browser, baseURL }) => {
      const context = await openContext(browser, baseURL, colorScheme);
      const page = await context.newPage();
      await signInAs(page, officer);
      await page.goto('/inbox?scope=organisation');
      const lead = await page.locator('[data-lead]').first().getAttribute('data-lead');
      const acts = actPages.map((act) => `/leads/${lead}/${act}`);
      await lookAtAll(context, [...acts, '/inbox/new-enquiry'], colorScheme);
      await context.close();
    });
  });
}
