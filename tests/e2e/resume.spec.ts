import type { Page } from '@playwright/test';
import { listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';

const linkIn = (text: string, page: 'resume' | 'stop') =>
  text.match(new RegExp(`https?:\\S+/enquire/${page}/[\\w-]+`))?.[0] ?? '';

const begin = async (page: Page, name: string, path = '/en/enquire') => {
  await page.goto(path);
  await page.locator('[name=legal_name]').fill(name);
  await page.locator('[name=country]').selectOption('GB');
  await page.locator('[name=sector][value=quantum]').check();
  await page.locator('main form [type=submit]').click();
  await expect(page).toHaveURL(/\/enquire\/needs$/);
};

const mailLink = async (page: Page, email: string, remind = true) => {
  await page.getByRole('link', { name: 'Continue later' }).click();
  await page.getByLabel('E-mail address').fill(email);
  if (remind) await page.getByLabel('Send one reminder after three days').check();
  await page.getByRole('button', { name: 'Mail the link' }).click();
};

for (const javaScriptEnabled of [true, false])
  test(`an enquiry goes on on another device by a mailed link${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    const [here, there] = [
      await browser.newContext({ baseURL, javaScriptEnabled }),
      await browser.newContext({ baseURL, javaScriptEnabled }),
    ];
    const [page, other] = [await here.newPage(), await there.newPage()];
    const email = `colleague.${javaScriptEnabled}@resume-demo.example`;
    await begin(page, 'Resumed Secret Demo Ltd');
    await expect(page.locator('.page-margin')).toContainText('Kept until');
    await mailLink(page, email);
    await expect(page.getByRole('status')).toContainText('The link is on its way');
    expect(page.url(), 'no address stands in an address').not.toContain('resume-demo');

    const mail = await waitForMail(mailboxUrl, email);
    expect(mail.text + mail.html, 'nothing the sender wrote').not.toContain('Secret');
    expect(mail.text).toMatch(/kept until \d+ \w+ \d{4}/);
    expect(mail.text).toContain('One reminder follows on');
    await other.goto(linkIn(mail.text, 'resume'));
    await expect(other).toHaveURL(/\/en\/enquire\/needs$/);
    await other.goto('/en/enquire/company');
    await expect(other.locator('[name=legal_name]')).toHaveValue('Resumed Secret Demo Ltd');

    await page.goto('/en/enquire/company');
    await other.locator('[name=legal_name]').fill('Written there Demo');
    await other.locator('main form [type=submit]').click();
    await page.locator('[name=legal_name]').fill('Written here Demo');
    await page.locator('main form [type=submit]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have two versions of this page');
    await expect(page.getByText('Written there Demo')).toBeVisible();

    await other.goto(linkIn(mail.text, 'stop'));
    await other.getByRole('button', { name: 'Stop the mail' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Nothing more is sent');
    await page.goto('/en/enquire/later');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Mail the link' }).click();
    await expect(page.getByRole('alert')).toContainText('This address has asked us to send nothing more');
    expect(await listMail(mailboxUrl, email)).toHaveLength(1);
    await here.close();
    await there.close();
  });

test('a link asks before it puts another enquiry in the place of one begun here', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = 'both@resume-demo.example';
  const elsewhere = await (await browser.newContext({ baseURL })).newPage();
  await begin(elsewhere, 'From Elsewhere Demo');
  await mailLink(elsewhere, email, false);
  const mail = await waitForMail(mailboxUrl, email);
  expect(mail.text).not.toContain('reminder');
  const link = linkIn(mail.text, 'resume');
  await elsewhere.goto(link);
  await expect(elsewhere, 'the browser it came from goes straight on').toHaveURL(/\/en\/enquire\/needs$/);

  await begin(page, 'Begun Here Demo');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have two enquiries');
  await expect(page.getByText('From Elsewhere Demo')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue the one here' }).click();
  await page.goto('/en/enquire/company');
  await expect(page.locator('[name=legal_name]')).toHaveValue('Begun Here Demo');
  await page.goto(link);
  await page.getByRole('button', { name: 'Open the one from the mail' }).click();
  await page.goto('/en/enquire/company');
  await expect(page.locator('[name=legal_name]')).toHaveValue('From Elsewhere Demo');
  await elsewhere.context().close();
});

test('a link that opens nothing says that enquiries expire, and offers a new one', async ({ page }) => {
  const answer = await page.goto('/en/enquire/resume/not-a-key');
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(page.getByText('This enquiry has expired')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Begin a new enquiry' }).click();
  await expect(page).toHaveURL(/\/en\/enquire\/company$/);
});

test('a link needs an address, and three are mailed for one enquiry', async ({ page }) => {
  await begin(page, 'Many Links Demo');
  await mailLink(page, 'no address');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('E-mail address')).toHaveValue('no address');
  await expect(page.getByLabel('Send one reminder after three days')).toBeChecked();
  await expectAccessible(page);
  for (const [place, said] of [
    [1, 'The link is on its way'],
    [2, 'The link is on its way'],
    [3, 'The link is on its way'],
    [4, 'Three links have been mailed'],
  ] as const) {
    await page.getByLabel('E-mail address').fill(`many.${place}@resume-demo.example`);
    await page.getByRole('button', { name: 'Mail the link' }).click();
    await expect(page.locator('main').getByText(said).first()).toBeVisible();
  }
});

test('another language keeps what was typed for the mail, which then speaks that language', async ({
  page,
  mailboxUrl,
}) => {
  const email = 'dansk@resume-demo.example';
  await begin(page, 'Two Tongues Demo');
  await page.getByRole('link', { name: 'Continue later' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Send one reminder after three days').check();
  await page.locator('details.language').click();
  await page.getByRole('button', { name: 'Dansk' }).click();
  await expect(page.getByLabel('E-mailadresse')).toHaveValue(email);
  await expect(page.getByLabel('Send én påmindelse efter tre dage')).toBeChecked();
  await expect(page).toHaveTitle(/^Fortsæt senere/);
  await page.getByRole('button', { name: 'Send linket' }).click();
  await expect(page.getByRole('status')).toContainText('Linket er på vej');
  const mail = await waitForMail(mailboxUrl, email);
  expect(mail.subject).toContain('Linket til jeres henvendelse');
  expect(linkIn(mail.text, 'resume')).toContain('/da/enquire/resume/');
});
