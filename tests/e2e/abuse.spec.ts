import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { aPersonsTime, fillForm } from '../support/company-form.ts';
import { listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
const send = (page: Page) => page.getByRole('button', { name: 'Send enquiry', exact: true }).click();
const codeIn = (text: string) => text.match(/\b\d{6}\b/)?.[0] ?? '';
let networks = 0;

/** A company on a line of its own, so that what other tests began does not count. */
const company = async (browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) => {
  networks += 1;
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled,
    extraHTTPHeaders: { 'x-forwarded-for': `203.0.113.${networks}` },
  });
  return context.newPage();
};

test('the browser proves itself after the first input on the last page, with at most 40 kB of scripts', async ({
  browser,
  baseURL,
}) => {
  const page = await company(browser, baseURL, true);
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name: 'Proof Demo Ltd', email: 'proof@demo.example' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/en/enquire/check', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /solve-proof|challenge/.test(url))).toEqual([]);
  const solver = page.waitForEvent('worker');
  await page.keyboard.press('Tab');
  const script = await page.request.get((await solver).url());
  expect(gzipSync(await script.body()).length).toBeLessThan(40_000);
  await expect(page.locator('[name=proof]')).not.toHaveValue('');
  await expectAccessible(page);
  await page.goto('/en/enquire/code?why=fast.links');
  await expectAccessible(page);
  await page.goto('/en/enquire/check');
  await send(page);
  await expect(page.locator('[data-reference]')).toBeVisible();
  expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
});

test('without scripts, and with something odd, a mailed code sends the enquiry', async ({
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const page = await company(browser, baseURL, false);
  const email = `code.${Date.now()}@demo.example`;
  await page.goto('/en/enquire');
  // Odd however slow the machine is.
  const story = 'See https://a.example https://b.example https://c.example';
  await fillForm(page, 'en', { name: 'Code Demo Ltd', email, story });
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm that the address is yours');
  await expect(page.getByText('The text contains several links.')).toBeVisible();
  const mail = await waitForMail(mailboxUrl, email);
  expect(mail.subject).not.toMatch(/\d{6}/);
  await page.getByLabel('The six digits').fill('000000');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('This is not the code we mailed last.');
  await page.goto('/en/enquire/contact');
  await expect(page.locator('[name=email]')).toHaveValue(email);
  await page.goto('/en/enquire/code');
  const code = codeIn(mail.text);
  await page.getByLabel('The six digits').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await send(page);
  await expect(page.locator('[data-reference]')).toBeVisible();
  await expect.poll(async () => (await listMail(mailboxUrl, email)).length).toBe(2);
});

test('without scripts, and with nothing odd, no code is asked for', async ({ browser, baseURL }) => {
  const page = await company(browser, baseURL, false);
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name: 'Calm Demo Ltd', email: 'calm@demo.example' });
  await page.waitForTimeout(aPersonsTime);
  await send(page);
  await expect(page.locator('[data-reference]')).toBeVisible();
});

test('who fills in what people do not see is set aside, and the desk releases it with one press', async ({
  browser,
  baseURL,
  page: desk,
}) => {
  const page = await company(browser, baseURL, true);
  const name = `Trapped Demo ${Date.now()}`;
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name, email: 'trapped@demo.example', openness: 'open' });
  await page.locator('[name=reply_subject]').evaluate((field: HTMLInputElement) => {
    field.value = 'Cheap pills';
  });
  await send(page);
  const reference = (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';
  expect(reference).toMatch(/^\w{3}-\w{3}$/);

  await signInAs(desk, officer);
  await desk.goto('/inbox?scope=organisation');
  await expect(desk.locator(`[data-lead="${reference}"]`)).toHaveCount(0);
  await desk.getByRole('link', { name: 'Look through' }).click();
  const row = desk.locator(`[data-lead="${reference}"]`);
  await expect(row).toContainText('A field that people do not see was filled in.');
  await expect(row.locator('time')).toBeVisible();
  await expectAccessible(desk);
  await row.getByText('Mark as spam').click();
  await row.getByRole('button', { name: 'Close as spam' }).click();
  await expect(
    row.getByText('Write something here.').or(row.locator('[aria-invalid=true]')).first(),
  ).toBeVisible();
  await row.getByRole('button', { name: `Release ${name}` }).click();
  await expect(desk.getByText('Released. It stands in the inbox')).toBeVisible();
  await expect(row).toHaveCount(0);
  await desk.goto('/inbox?scope=organisation');
  await expect(desk.locator(`[data-lead="${reference}"]`)).toHaveCount(1);
});

test('who asks again for the same is mailed the link to the first, and the page says nothing of it', async ({
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = `again.${Date.now()}@demo.example`;
  const once = async () => {
    const page = await company(browser, baseURL, true);
    await page.goto(`/en/enquire`);
    await fillForm(page, 'en', { name: 'Again Demo Ltd', email });
    await send(page);
    const reference = (await page.locator('[data-reference]').textContent()) ?? '';
    return { reference, said: (await page.locator('main').innerText()).replaceAll(reference, '') };
  };
  const first = await once();
  const second = await once();
  const mail = async () => (await listMail(mailboxUrl, email)).map(({ subject }) => subject);
  await expect.poll(mail).toContain(`${first.reference}: your earlier enquiry`);
  const timeless = (text: string) => text.replaceAll(/\d+[:.]\d+/g, '');
  expect(timeless(second.said)).toBe(timeless(first.said));
});
