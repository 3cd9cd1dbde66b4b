import type { Page } from '@playwright/test';
import { aPersonsTime } from '../support/company-form.ts';
import { linkIn, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Save and continue', exact: true }).click();
const clientLink = (text: string) => text.match(/https?:\S+\/client\/[\w-]+/)?.[0] ?? '';

test('an adviser asks for a client, without JavaScript, and nothing opens before the client agrees', async ({
  browser,
  page: desk,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    extraHTTPHeaders: { 'x-forwarded-for': '198.51.100.77' },
  });
  const page = await context.newPage();
  const once = Date.now();
  const [adviser, client] = [`ada.${once}@law-demo.example`, `bo.${once}@client-demo.example`];
  const choice = page.getByRole('link', { name: 'Who may know about your case' });
  let reference = '';

  await test.step('the form takes an LEI, a client, and an open question of who may know', async () => {
    await page.goto('/en/enquire');
    await page.locator('[name=legal_name]').fill('Client Demo Biologics');
    await page.locator('[name=country]').selectOption('SE');
    await page.locator('[name=sector][value=life_science]').check();
    await page.getByText('Registration number or LEI, if you have it at hand').click();
    await page.locator('[name=registration]').fill('556677-8899');
    await page.locator('[name=lei]').fill('5493001KJTIIGC8Y1R13');
    await next(page);
    await expect(page.getByRole('alert')).toContainText('This is not a valid LEI');
    await page.locator('[name=lei]').fill('5493 001K JTII GC8Y 1R12');
    await next(page);
    await page.locator('[name=project_kinds][value=lab_access]').check();
    await page.locator('[name=story]').fill('Secret words of the adviser.');
    await next(page);
    await page.getByLabel('A client', { exact: true }).check();
    await page.locator('[name=full_name]').fill('Ada Demo Adviser');
    await page.locator('[name=email]').fill(adviser);
    await page.locator('[name=client_email]').fill(adviser);
    await page.locator('[name=adviser_firm]').fill('Law Demo LLP');
    await next(page);
    await expect(page.getByRole('alert')).toContainText('not your own');
    await page.locator('[name=client_email]').fill(client);
    await next(page);
    await next(page);
    await expect(page).toHaveURL(/\/enquire\/check$/);
    for (const text of [
      '556677-8899',
      '5493001KJTIIGC8Y1R12',
      'Law Demo LLP',
      client,
      'Only the contact point',
    ])
      await expect(page.locator('main')).toContainText(text);
    await choice.click();
    await page.locator('[name=openness][value=open]').check();
    await next(page);
    await expect(choice).toHaveCount(0);
    await page.waitForTimeout(aPersonsTime);
    await page.getByRole('button', { name: 'Send enquiry', exact: true }).click();
    reference = (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';
  });

  await test.step('the adviser confirms its address, and the case stays closed', async () => {
    await page.goto(linkIn((await waitForMail(mailboxUrl, adviser)).text));
    await expect(page.getByText('Nothing opens to partners before the client has agreed.')).toBeVisible();
    await signInAs(desk, 'officer@copcap.example');
    await desk.goto(`/leads/${reference}`);
    await expect(desk.locator('#now')).toContainText('The client has not answered');
    await expect(desk.locator('.title .badge')).toContainText('Closed to partners');
  });

  await test.step('the client sees who asks, and agrees', async () => {
    const mail = await waitForMail(mailboxUrl, client);
    expect(mail.text + mail.html, 'nothing the adviser wrote').not.toMatch(
      /Secret|Law Demo|Ada Demo|Client Demo/,
    );
    await page.goto(clientLink(mail.text));
    await expect(page, 'no address stands with a key in it').toHaveURL(/\/en\/client$/);
    await expect(page.locator('main')).toContainText('Ada Demo Adviser of Law Demo LLP');
    await expect(page.locator('main')).toContainText('Access to a laboratory or instrument');
    await expect(page.locator('main')).not.toContainText('Secret');
    // A machine can only look where scripts run.
    await desk.goto(clientLink(mail.text));
    await expectAccessible(desk);
    await desk.goto(`/leads/${reference}`);
    await page.getByRole('button', { name: 'Yes, we agree' }).click();
    await expect(page.getByRole('status')).toContainText('You agreed on');
    await desk.reload();
    await expect(desk.locator('#now')).toContainText('The client agreed on');
    await expect(desk.locator('.title .badge')).toHaveCount(0);
  });

  await test.step('a yes can be taken back', async () => {
    await page.getByRole('button', { name: 'We no longer agree' }).click();
    await expect(page.getByRole('status')).toContainText('You said no');
    await desk.reload();
    await expect(desk.locator('#now')).toContainText('The client said no on');
    await expect(desk.locator('.title .badge')).toContainText('Closed to partners');
    await expectAccessible(desk);
  });
  await context.close();
});
