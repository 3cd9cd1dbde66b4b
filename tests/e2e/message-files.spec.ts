import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pageOf } from '../support/hand-offs.ts';
import { waitForMail } from '../support/mailbox.ts';
import { mailSoFar, openOwnPage } from '../support/own-page.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';
import { pdfFile, pngFile } from '../support/sample-files.ts';

const pdf = (name: string, text?: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdfFile(text),
});
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: pngFile() });
const falsePdf = {
  name: 'false.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<script>alert(1)</script>'),
};
const large = {
  name: 'large.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([pdfFile(), Buffer.alloc(20 * 1024 * 1024)]),
};

const download = async (page: Page, name: string) => {
  const waiting = page.waitForEvent('download');
  await page.locator('.document-name', { hasText: name }).first().click();
  return readFileSync(await (await waiting).path());
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: { 'x-forwarded-for': '198.51.100.191' } });

  test('files go with a message, an answer and a message of the desk, and are opened on the other side', async ({
    page,
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    test.slow();
    const email = `both.${Date.now()}@files.example`;
    const { reference } = await openOwnPage(page, mailboxUrl, { name: 'Both Ways Demo KK', email });

    const composer = page.locator('#reply');
    await composer.locator('textarea').fill('The plan is <b>here</b>');
    await composer.locator('input[type=file]').setInputFiles([pdf('計画.pdf', 'the plan'), png('site.png')]);
    await composer.getByRole('button', { name: 'Send message' }).click();
    await expect(page.getByRole('status')).toContainText('has arrived');
    const message = page.locator('.message', { hasText: 'The plan is <b>here</b>' });
    await expect(message.locator('.document-name')).toHaveText(['計画.pdf', 'site.png']);
    await expect(message.locator('.document-facts').first()).toContainText('not scanned');

    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const desk = await context.newPage();
    await signInAs(desk, 'officer@copcap.example');
    await desk.goto(`/leads/${reference}`);
    const entry = desk.locator('.entry', { hasText: 'The plan is <b>here</b>' });
    await expect(entry.locator('.document-name')).toHaveText(['計画.pdf', 'site.png']);
    expect((await download(desk, '計画.pdf')).equals(pdfFile('the plan'))).toBe(true);

    const before = await mailSoFar(mailboxUrl, email);
    await desk.getByRole('radio', { name: 'Message' }).check();
    await desk.locator('#composer textarea').fill('Which of these two?');
    await desk
      .locator('#composer input[type=file]')
      .setInputFiles([pdf('map.pdf', 'a map'), png('view.png')]);
    await desk.getByLabel('Asks the company something').check();
    await desk.getByRole('button', { name: 'Send message' }).click();
    await expect(
      desk.locator('.entry', { hasText: 'Which of these two?' }).locator('.document-name'),
    ).toHaveText(['map.pdf', 'view.png']);
    const mail = await waitForMail(mailboxUrl, email, before);
    expect(mail.text).toContain('2 files came with this message');
    expect(mail.text).not.toContain('map.pdf');

    await page.goto('/en/case');
    expect((await download(page, 'map.pdf')).equals(pdfFile('a map'))).toBe(true);
    const question = page.getByRole('region', { name: 'What we ask you' });
    await question.getByLabel('Your answer').fill('The first');
    await question.locator('input[type=file]').setInputFiles(falsePdf);
    await question.getByRole('button', { name: 'Send answer' }).click();
    await expect(page.getByRole('alert')).toContainText('“false.pdf” is not what its name says');
    await expect(page.getByText('Nothing was sent yet')).toBeVisible();
    await expect(question.getByLabel('Your answer')).toHaveValue('The first');
    await question.locator('input[type=file]').setInputFiles(png('signed.png'));
    await question.getByRole('button', { name: 'Send answer' }).click();
    await expect(question).toHaveCount(0);
    await desk.reload();
    await expect(desk.locator('.entry', { hasText: 'The first' }).locator('.document-name')).toHaveText([
      'signed.png',
    ]);

    await page.goto('/en/case/data');
    await expect(page.locator('.document-name')).toHaveCount(5);
    await context.close();
  });

  test('what cannot be taken sends nothing, and the text is still there, in the next language too', async ({
    page,
    mailboxUrl,
  }) => {
    const email = `broken.${Date.now()}@files.example`;
    await openOwnPage(page, mailboxUrl, { name: 'Broken Files Demo KK', email });
    const composer = page.locator('#reply');
    const text = composer.locator('textarea');
    await text.fill('Nothing of this is lost');
    await composer.locator('input[type=file]').setInputFiles([pdf('good.pdf'), large, falsePdf]);
    await composer.getByRole('button', { name: 'Send message' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('“large.pdf” is larger than 20 MB');
    await expect(summary).toContainText('“false.pdf” is not what its name says');
    await expect(page).toHaveTitle(/^Error: /);
    await expect(text).toHaveValue('Nothing of this is lost');
    await expect(page.locator('.document-name')).toHaveCount(0);

    await composer
      .locator('input[type=file]')
      .setInputFiles(['1', '2', '3', '4', '5', '6'].map((name) => pdf(`${name}.pdf`)));
    await composer.getByRole('button', { name: 'Send message' }).click();
    await expect(summary).toContainText('“6.pdf” is one too many');
    await page.locator('details.language summary').click();
    await page.getByRole('button', { name: 'Dansk' }).click();
    await expect(text).toHaveValue('Nothing of this is lost');
    await composer
      .locator('input[type=file]')
      .setInputFiles(['1', '2', '3', '4', '5'].map((name) => pdf(`${name}.pdf`)));
    await composer.getByRole('button', { name: 'Send besked' }).click();
    await expect(page.locator('.document-name')).toHaveCount(5);
    await expect(page.locator('.message', { hasText: 'Nothing of this is lost' })).toHaveCount(1);
  });
});

test('with scripts the desk sends files, is told what is not taken, and a reader without documents sees none', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.slow();
  const email = `desk.${Date.now()}@files.example`;
  const { reference } = await openOwnPage(page, mailboxUrl, { name: 'Desk Files Demo KK', email });
  const desk = await pageOf(browser, baseURL, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}`);
  const composer = desk.locator('#composer');
  await composer.getByRole('radio', { name: 'Message' }).check({ force: true });
  await composer.locator('textarea').fill('Here is the map');
  await composer.locator('input[type=file]').setInputFiles([pdf('good.pdf'), falsePdf]);
  await composer.getByRole('button', { name: 'Send message' }).click();
  await expect(composer.locator('.error')).toContainText('“false.pdf” is not what its name says');
  await expect(composer.locator('textarea')).toHaveValue('Here is the map');
  await expect(desk.locator('.document-name')).toHaveCount(0);
  await composer.locator('input[type=file]').setInputFiles(pdf('secret-map.pdf', 'quokka'));
  await composer.getByRole('radio', { name: 'Note', exact: true }).check({ force: true });
  await composer.getByRole('button', { name: 'Save note' }).first().click();
  await expect(desk.getByText('Files go to the company with a message')).toBeVisible();
  await composer.getByRole('radio', { name: 'Message' }).check({ force: true });
  await composer.locator('input[type=file]').setInputFiles(pdf('secret-map.pdf', 'quokka'));
  await composer.getByRole('button', { name: 'Send message' }).click();
  const entry = desk.locator('.entry', { hasText: 'Here is the map' });
  await expect(entry.locator('.document-name')).toHaveText(['secret-map.pdf']);
  await expectAccessible(desk);
  await page.goto('/en/case');
  await expect(page.locator('.message .document-name')).toHaveText(['secret-map.pdf']);
  await expectAccessible(page);

  const address = (await entry.locator('.document-name').getAttribute('href')) ?? '';
  const partner = await pageOf(browser, baseURL, 'partner@ku.example');
  const answer = await partner.request.get(address);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain('quokka');
});
