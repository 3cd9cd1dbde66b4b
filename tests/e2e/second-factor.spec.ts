import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type FactorService, startFactorService } from '../support/factor-service.ts';
import { listMail, waitForMail } from '../support/mailbox.ts';
import { oneTimeCode, wrongCode } from '../support/one-time-code.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';
import { type Product, startProduct } from '../support/start-product.ts';
import { startWeb } from '../support/start-web.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const admin = 'admin@kontaktpunkt.example';
const officer = 'officer@copcap.example';
let product: Product;
let service: FactorService;
let web: { url: string; stop: () => void };
let secrets: Record<string, string>;
/** The key in the app of each person. */
const keys = new Map<string, string>();

test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startProduct();
  secrets = JSON.parse(readFileSync(join(product.dataDir, 'secrets.json'), 'utf8'));
  service = await startFactorService(product.supabaseUrl, secrets.jwtSecret ?? '');
  web = await startWeb({ ...product, supabaseUrl: service.url });
});
test.afterAll(async () => {
  web?.stop();
  service?.stop();
  await product?.stop();
});

const newPage = async (browser: Browser) => (await browser.newContext({ baseURL: web.url })).newPage();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const enterCode = async (page: Page, code: string, button = 'Sign in') => {
  await page.getByLabel('Code from the app').fill(code);
  await press(page, button);
};
const codeOf = (account: string) => oneTimeCode(keys.get(account) ?? '');

/** Up to what comes after the mailed code. */
const enterMailedCode = async (page: Page, account: string, from = '/sign-in') => {
  const before = (await listMail(product.mailboxUrl, account)).map(({ id }) => id);
  await page.goto(from);
  await page.getByLabel('Work e-mail').fill(account);
  await press(page, 'Send me a code');
  const { subject } = await waitForMail(product.mailboxUrl, account, before);
  await page.getByLabel('Code').fill(subject.match(/\d{6}/)?.[0] ?? '');
  await press(page, 'Sign in');
  await page.waitForURL((url) => url.pathname !== '/sign-in/code');
};

/** From the page that offers it to the code that proves it. */
const setUp = async (page: Page, account: string) => {
  await press(page, 'Set it up');
  const key = ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '');
  keys.set(account, key);
  await enterCode(page, oneTimeCode(key), 'Switch it on');
};

/** What the newest token of the service may do at Supabase's own address. */
const askApi = async (method: string, path: string, token: string) => {
  const answer = await fetch(`${service.url}/rest/v1/${path}`, {
    method,
    headers: {
      apikey: secrets.publishableKey ?? '',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: method === 'POST' ? '{}' : undefined,
  });
  return { status: answer.status, body: await answer.json() };
};

test('the test’s own codes are those of RFC 6238', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(oneTimeCode(key, 0, 59_000)).toBe('287082');
  expect(oneTimeCode(key, 0, 1_111_111_109_000)).toBe('081804');
  expect(oneTimeCode(key, 0, 20_000_000_000_000)).toBe('353130');
});

test('where the sign-in service has no factors, the pages say so and nobody can be obliged', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: product.url })).newPage();
  await page.goto('/sign-in');
  await press(page, admin);
  await page.goto('/second-factor');
  await expect(page.getByText('does not offer two-step sign-in')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set it up' })).toHaveCount(0);
  await page.goto('/admin/settings/second-factor');
  await expect(page.getByText('does not offer two-step sign-in')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Everybody' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Everybody' }).evaluate((radio: HTMLInputElement) => {
    radio.disabled = false;
  });
  await page.getByRole('radio', { name: 'Everybody' }).check();
  await press(page, 'Save');
  await expect(page.getByRole('alert')).toContainText('Set up two-step sign-in for yourself first');
  await page.context().close();
});

test('a member sets it up with the key of the app and a code', async ({ browser }) => {
  const page = await newPage(browser);
  await enterMailedCode(page, admin);
  await page.goto('/admin/settings/second-factor');
  await expect(page.getByRole('radio', { name: 'Everybody' })).toBeDisabled();
  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  await expect(heading(page, 'Two-step sign-in')).toBeVisible();
  await expectAccessible(page);

  await press(page, 'Set it up');
  await expect(heading(page, 'Set up two-step sign-in')).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expectAccessible(page);
  const key = ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '');
  const uri = new URL((await page.getByRole('link', { name: 'Open the key' }).getAttribute('href')) ?? '');
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(key);
  expect(page.url()).not.toContain(key);

  await enterCode(page, wrongCode(key), 'Switch it on');
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByRole('alert')).toContainText('The code is not right');
  // The same key is still shown: the app has it by now.
  expect((await page.locator('[data-key]').textContent())?.replaceAll(' ', '')).toBe(key);
  await enterCode(page, oneTimeCode(key), 'Switch it on');
  await expect(page.getByRole('status')).toContainText('Two-step sign-in is on');
  await expectAccessible(page);
  keys.set(admin, key);

  await page.goto('/admin/settings/second-factor');
  await expect(page.getByRole('radio', { name: 'Everybody' })).toBeEnabled();
  await page.context().close();
});

test('the next sign-in asks for it, and before the code the token reads nothing through the API', async ({
  browser,
}) => {
  const page = await newPage(browser);
  await enterMailedCode(page, admin, '/sign-in?to=/admin/members');
  await expect(heading(page, 'Enter the code from your app')).toBeVisible();
  await expectAccessible(page);
  const one = service.newestToken();
  expect(await askApi('POST', 'rpc/get_me', one)).toMatchObject({
    status: 403,
    body: { hint: 'second_factor_needed' },
  });
  expect((await askApi('POST', 'rpc/list_managed_organisations', one)).status).toBe(403);
  expect((await askApi('POST', 'rpc/drop_second_factor', one)).status).toBe(403);
  for (const table of ['members', 'organisations', 'choices'])
    expect((await askApi('GET', `${table}?select=*`, one)).body).toEqual([]);

  await page.goto('/admin/audit');
  await expect(page).toHaveURL(/\/sign-in\/second-factor\?to=%2Fadmin%2Faudit$/);
  await page.goto('/second-factor');
  await expect(heading(page, 'Enter the code from your app')).toBeVisible();
  await page.goto('/sign-in');
  await expect(heading(page, 'Enter the code from your app')).toBeVisible();
  await page.goto('/sign-in/second-factor?to=/admin/members');
  await enterCode(page, wrongCode(keys.get(admin) ?? ''));
  await expect(page).toHaveTitle(/^Error:/);
  await enterCode(page, codeOf(admin));
  await expect(page).toHaveURL(/\/admin\/members$/);
  const both = service.newestToken();
  expect((await askApi('GET', 'members?select=email', both)).body).not.toEqual([]);
  expect((await askApi('GET', 'members?select=email', one)).body).toEqual([]);
  await page.context().close();
});

test('who is obliged sets it up before anything else, and what was typed meanwhile is kept', async ({
  browser,
}) => {
  const page = await newPage(browser);
  await enterMailedCode(page, officer);
  await expect(page).toHaveURL(/\/inbox$/);

  const office = await newPage(browser);
  await enterMailedCode(office, admin, '/sign-in?to=/admin/settings/second-factor');
  await enterCode(office, codeOf(admin));
  await office.getByRole('radio', { name: 'Everybody' }).check();
  await press(office, 'Save');
  await expect(office.getByText('Saved. It counts from the next page on.')).toBeVisible();
  await office.context().close();

  const typed = 'Words that nobody wants to type twice';
  await page.evaluate((text) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/inbox/new-enquiry';
    const field = document.createElement('textarea');
    field.name = 'text';
    field.value = text;
    form.append(field);
    document.body.append(form);
    form.submit();
  }, typed);
  await expect(page.getByText('Your administrator asks you to set it up')).toBeVisible();
  await page.goto('/pipeline');
  await expect(page.getByText('Your administrator asks you to set it up')).toBeVisible();
  await expectAccessible(page);
  await setUp(page, officer);
  await expect(heading(page, 'What you wrote is still here')).toBeVisible();
  await expect(page.getByText(typed).first()).toBeVisible();
  await press(page, 'Go back without it');
  await page.goto('/inbox');
  await expect(heading(page, 'Inbox')).toBeVisible();
  await page.context().close();
});

test('after a lost telephone the key is removed at the service and an administrator resets it', async ({
  browser,
}) => {
  service.removeFactors(officer);
  const page = await newPage(browser);
  await enterMailedCode(page, officer);
  await expect(heading(page, 'Your app is no longer known here')).toBeVisible();
  await expectAccessible(page);
  expect((await askApi('POST', 'rpc/get_me', service.newestToken())).status).toBe(403);

  const office = await newPage(browser);
  await enterMailedCode(office, admin, '/sign-in?to=/admin/members');
  await enterCode(office, codeOf(admin));
  await expect(office).toHaveURL(/\/admin\/members$/);
  await office.locator('a[href^="/admin/members/"]').filter({ hasText: 'Mette Demo Holm' }).first().click();
  await press(office, 'Reset two-step sign-in');
  await expect(office.getByText('Two-step sign-in is reset')).toBeVisible();
  await office.context().close();

  await page.goto('/inbox');
  await setUp(page, officer);
  await expect(page).toHaveURL(/\/inbox$/);
  await page.context().close();
});

test('it is switched off with a fresh code only', async ({ browser }) => {
  const page = await newPage(browser);
  await enterMailedCode(page, officer, '/sign-in?to=/second-factor');
  await enterCode(page, codeOf(officer));
  await enterCode(page, wrongCode(keys.get(officer) ?? ''), 'Switch it off');
  await expect(page).toHaveTitle(/^Error:/);
  await enterCode(page, codeOf(officer), 'Switch it off');
  await expect(page.getByText('Two-step sign-in is off.')).toBeVisible();
  // Obliged, it is the only page that is open.
  await page.goto('/inbox');
  await expect(page.getByText('Your administrator asks you to set it up')).toBeVisible();
  await page.context().close();
});

test('ten tries of a member are all there are in a quarter of an hour', async ({ browser }) => {
  const page = await newPage(browser);
  await enterMailedCode(page, officer);
  await press(page, 'Set it up');
  const key = ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '');
  await expect
    .poll(async () => {
      await enterCode(page, wrongCode(key), 'Switch it on');
      return page.getByRole('alert').textContent();
    })
    .toContain('Too many codes were tried');
  await enterCode(page, oneTimeCode(key), 'Switch it on');
  await expect(page.getByRole('alert')).toContainText('Too many codes were tried');
  await page.context().close();
});
