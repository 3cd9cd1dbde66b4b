import { listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';

test('a member signs in with the code from the mail', async ({ page, mailboxUrl }) => {
  const before = (await listMail(mailboxUrl, officer)).map(({ id }) => id);
  await page.goto('/inbox');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Finbox/);
  await page.getByLabel('Work e-mail').fill(officer);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enter the code' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle(/^Error:/);

  const mail = await waitForMail(mailboxUrl, officer, before);
  await page.getByLabel('Code').fill(mail.subject.match(/\d{6}/)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/inbox$/);
});

test('an unknown address gets the same page and no mail', async ({ page, mailboxUrl }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill('nobody@elsewhere.example');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enter the code' })).toBeVisible();
  expect(await listMail(mailboxUrl, 'nobody@elsewhere.example')).toEqual([]);
});

test('five wrong tries end a code', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill('partner@kp.example');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  for (let tries = 0; tries < 6; tries += 1) {
    await page.getByLabel('Code').fill('111111');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveTitle(/^Error:/);
  }
  await expect(page.getByRole('alert')).toContainText('tried too often');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the sign-in page is accessible at 360 px in ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });

test('what was typed with a sign-in that had run out is still there afterwards', async ({
  page,
  context,
}) => {
  await signInAs(page, officer);
  await context.clearCookies({ name: /^kp/ });
  await page.goto('/sign-in');
  const typed = 'A long note that nobody wants to type twice';
  await page.evaluate((text) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/leads/new';
    const field = document.createElement('textarea');
    field.name = 'text';
    field.value = text;
    form.append(field);
    document.body.append(form);
    form.submit();
  }, typed);
  await expect(page.getByText('What you wrote is kept')).toBeVisible();
  await page.getByRole('button', { name: officer, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What you wrote is still here' })).toBeVisible();
  await expect(page.getByText(typed).first()).toBeVisible();
});

test('signing out ends the session in this browser', async ({ page }) => {
  await signInAs(page, 'partner@dtu.example');
  await page.goto('/hand-offs');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/sign-out';
    document.body.append(form);
    form.submit();
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto('/hand-offs');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fhand-offs/);
});

test('nothing reads a body that is too long or an address that is not one', async ({ request }) => {
  const long = await request.post('/sign-in', { form: { email: 'x'.repeat(600_000) } });
  expect(long.status()).toBe(413);
  expect((await request.get('/%E0%A4%A')).status()).toBe(400);
  expect((await request.get('/no-such-page')).status()).toBe(404);
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});
