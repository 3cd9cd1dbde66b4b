import type { Page } from '@playwright/test';
import { fillForm, sendEnquiry } from '../support/company-form.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
const partner = 'partner@kp.example';
const viewer = 'viewer@regionh.example';
const hostile = `Robert'); drop table leads;-- <img src=x onerror="document.title='hit'"> \u202eDemo`;

/** An error page has a heading and a way back, and says nothing of what lies behind. */
const expectErrorPage = async (page: Page, address: string, status: number) => {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(status);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/postgres|PGRST|\bat .+\.[jt]s:\d+/i);
};

const firstLead = async (page: Page) => {
  await page.goto('/inbox?scope=organisation');
  return (await page.locator('[data-lead]').first().getAttribute('data-lead')) ?? '';
};

test('what is closed to a reader looks as if it did not exist', async ({ page, browser, baseURL }) => {
  const email = 'closed.case@demo.example';
  const reference = await sendEnquiry(page, 'en', { name: 'Closed Demo Ltd', email, openness: 'closed' });
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signInAs(other, partner);
  const closed = await other.request.get(`/leads/${reference}`);
  const unknown = await other.request.get('/leads/AAA-AAA');
  expect([closed.status(), unknown.status()]).toEqual([404, 404]);
  for (const path of [`/leads/${reference}`, `/leads/${reference}/stage`, '/leads/AAA-AAA'])
    await expectErrorPage(other, path, 404);
  await context.close();
});

test('addresses nobody could have been given are answered with a page', async ({ page }) => {
  await expectErrorPage(page, '/en/case/no-such-token', 404);
  await expectErrorPage(page, '/en/case/%27%20or%201%3D1--', 404);
  await expectErrorPage(page, '/xx/enquire', 404);
  await signInAs(page, officer);
  for (const reference of ["x'%3B--", '%3Cscript%3E', '..%2F..%2Fetc', 'K7M-4QDK7M-4QD', '%E2%80%AE'])
    await expectErrorPage(page, `/leads/${reference}`, 404);
  for (const id of ['1', '00000000-0000-4000-8000-000000000000', "'%20or%20''%3D'"])
    await expectErrorPage(page, `/companies/${id}`, 404);
});

test('markup, SQL and direction marks are shown as text, on pages and in mail', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = 'hostile@demo.example';
  const story = '<script>document.title="hit"</script> Thirty people. \u202eabc';
  const reference = await sendEnquiry(page, 'en', { name: hostile, email, story });
  const mail = await waitForMail(mailboxUrl, email);
  expect(mail.html ?? '').not.toMatch(/<img src=x|<script/i);
  await page.goto('/en/case');
  await expect(page.locator('body')).toContainText('drop table leads');
  const context = await browser.newContext({ baseURL });
  const desk = await context.newPage();
  await signInAs(desk, officer);
  for (const path of [`/leads/${reference}`, '/inbox?scope=organisation', '/pipeline', '/pipeline/board']) {
    await desk.goto(path);
    await expect(desk.locator('body')).toContainText('<img src=x');
    expect(await desk.locator('img[src=x]').count()).toBe(0);
    expect(await desk.title()).not.toBe('hit');
  }
  await desk.goto(`/pipeline?q=${encodeURIComponent("%' or 1=1;--")}`);
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('ten thousand characters are taken, one more is not, and nothing typed is lost', async ({ page }) => {
  const long = 'æ'.repeat(10_000);
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name: 'Long Demo AG', email: 'long@demo.example', story: long });
  await page.goto('/en/enquire/needs');
  await expect(page.locator('[name=story]')).toHaveValue(long);
  await page.locator('[name=story]').evaluate((field) => {
    field.removeAttribute('maxlength');
    (field as HTMLTextAreaElement).value += 'x';
  });
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('[name=story]')).toHaveValue(`${long}x`);
});

test('requests no page makes are refused with a sentence', async ({ page }) => {
  const post = (path: string, data: string | Buffer, type = 'application/x-www-form-urlencoded') =>
    page.request.post(path, { data, headers: { 'content-type': type }, maxRedirects: 0 });
  const company = '/en/enquire/company';
  expect((await post(company, 'x'.repeat(600_000))).status()).toBe(413);
  expect((await post(company, 'legal_name=%FF%FE%00&country=DK&sector=quantum')).status()).toBeLessThan(500);
  expect((await post(company, Buffer.from([0xff, 0xfe, 0x3d, 0x00]))).status()).toBe(422);
  expect((await post(company, 'legal_name=Demo&country=ZZ&sector=quantum')).status()).toBe(422);
  expect((await post(company, '{}', 'application/json')).status()).toBe(400);
  await signInAs(page, officer);
  for (const path of ['/inbox/new-enquiry', '/hand-offs', `/leads/${await firstLead(page)}`])
    expect((await post(path, '{}', 'application/json')).status(), path).toBe(400);
});

test('a note that meets an ended sign-in is still there after signing in', async ({ page, context }) => {
  await signInAs(page, officer);
  const lead = await firstLead(page);
  await page.goto(`/leads/${lead}`);
  const note = `Called them, <b>nobody</b> there ${Date.now()}`;
  const composer = page.locator('form', { has: page.getByRole('button', { name: 'Save note' }) });
  await composer.locator('textarea').first().fill(note);
  await context.clearCookies({ name: /^kp(\.\d+)?$/ });
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: officer, exact: true }).click();
  await expect(page.getByText(note).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send it now' }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${lead}`));
  await expect(page.getByText(note).first()).toBeVisible();
});

test('an act that belongs to somebody else is refused by a page that says to whom', async ({ page }) => {
  await signInAs(page, viewer);
  await expectErrorPage(page, '/inbox/new-enquiry', 403);
  await expect(page.getByText('An officer can do this.')).toBeVisible();
  await expectErrorPage(page, '/admin', 403);
  await expect(page.getByText('An administrator can do this.')).toBeVisible();
});

test('the administrator sees who is a member, and no case', async ({ page }) => {
  await signInAs(page, 'admin@kontaktpunkt.example');
  await page.getByRole('link', { name: 'Admin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Organisations' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Members', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await expect(page.getByRole('table')).not.toHaveCount(0);
  await expect(page.getByText(officer)).toBeVisible();
  await page.goto('/pipeline');
  await expect(page.locator('[data-lead]')).toHaveCount(0);
});

test('a page of the form whose draft is gone keeps what was typed, also when something in it is wrong', async ({
  page,
}) => {
  await page.goto('/en/enquire/company');
  await page.locator('[name=legal_name]').fill('Late Demo Ltd');
  await page.locator('[name=country]').selectOption('US');
  await page.locator('[name=sector][value=quantum]').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.goto('/en/enquire/contact');
  await page.context().clearCookies({ name: /kp-draft/ });
  await page.locator('[name=full_name]').fill('Maya Demo');
  await page.locator('[name=email]').fill('not an address');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.locator('[name=full_name]')).toHaveValue('Maya Demo');
  await expect(page.locator('[name=email]')).toHaveValue('not an address');
});
