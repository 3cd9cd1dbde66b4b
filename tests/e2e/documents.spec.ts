import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { aPersonsTime, fillForm } from '../support/company-form.ts';
import { pageOf } from '../support/hand-offs.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';
import { pdfFile, pngFile } from '../support/sample-files.ts';

const pdf = (name: string, text?: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdfFile(text),
});
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: pngFile() });
const large = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([pdfFile(), Buffer.alloc(20 * 1024 * 1024)]),
});

const names = (page: Page) => page.locator('.document-name');
const form = (page: Page) => page.locator('form[data-add]');

/** Opens the only document of a page: its name and its bytes, as a browser saves them. */
const download = async (page: Page) => {
  const waiting = page.waitForEvent('download');
  await names(page).click();
  const saved = await waiting;
  return [saved.suggestedFilename(), readFileSync(await saved.path())];
};

const toCheckPage = async (page: Page, name: string, email = `documents.${Date.now()}@acts-demo.example`) => {
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name, email, openness: 'open' });
  await expect(page).toHaveURL(/\/check$/);
};

const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  return (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';
};

let network = 0;
const withoutScript = async (browser: Browser, baseURL: string | undefined) => {
  network += 1;
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    // A network of its own: without scripts a crowd behind one address is asked for codes.
    extraHTTPHeaders: { 'x-forwarded-for': `198.51.100.${60 + network}` },
  });
  return context.newPage();
};

test.describe('without JavaScript', () => {
  const add = async (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => {
    await form(page).locator('input[type=file]').setInputFiles(files);
    await form(page).getByRole('button', { name: 'Add', exact: true }).click();
  };

  test('files are added and removed until the enquiry is sent, and its receiver opens them', async ({
    browser,
    baseURL,
  }) => {
    const page = await withoutScript(browser, baseURL);
    await toCheckPage(page, 'Documents Demo Ltd');
    await add(page, [pdf('研究計画 (final).pdf', 'the very plan'), png('site.png')]);
    await expect(page).toHaveURL(/\/check#documents$/);
    await expect(names(page)).toHaveText(['研究計画 (final).pdf', 'site.png']);
    await expect(page.locator('.document-facts').first()).toContainText('not scanned');

    await page.getByRole('button', { name: 'Remove site.png' }).click();
    await expect(names(page)).toHaveText(['研究計画 (final).pdf']);

    await page.waitForTimeout(aPersonsTime);
    const reference = await send(page);
    await page.getByRole('link', { name: 'Open your page' }).click();
    await expect(names(page)).toHaveText(['研究計画 (final).pdf']);
    expect(await download(page)).toEqual(['研究計画 (final).pdf', pdfFile('the very plan')]);

    const desk = await pageOf(browser, baseURL, 'officer@copcap.example');
    await desk.goto(`/leads/${reference}`);
    expect(await download(desk)).toEqual(['研究計画 (final).pdf', pdfFile('the very plan')]);
  });

  test('a document opens for those alone to whom the ledger opens documents, and its link dies', async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    const page = await withoutScript(browser, baseURL);
    const email = `ledger.${Date.now()}@acts-demo.example`;
    await toCheckPage(page, 'Ledger Documents Demo Ltd', email);
    await add(page, pdf('secret-plan.pdf', 'quokka'));
    await page.waitForTimeout(aPersonsTime);
    const reference = await send(page);
    await page.goto((await waitForMail(mailboxUrl, email)).text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '');
    await expect(names(page)).toHaveText(['secret-plan.pdf']);

    const desk = await pageOf(browser, baseURL, 'officer@copcap.example');
    await desk.goto(`/leads/${reference}`);
    const address = (await names(desk).getAttribute('href')) ?? '';
    const opened = await desk.request.get(address, { maxRedirects: 0 });
    expect(opened.status()).toBe(302);
    const link = opened.headers().location ?? '';
    expect(link).toMatch(/^\/files\/[\w.-]+$/);
    const file = await desk.request.get(link);
    expect(file.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="secret-plan.pdf"; filename*=UTF-8\'\'secret-plan.pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });

    const partner = await pageOf(browser, baseURL, 'partner@ku.example');
    for (const closed of [address, link]) {
      const answer = await partner.request.get(closed);
      expect(answer.status(), closed).toBe(404);
      expect(await answer.text()).not.toContain('quokka');
    }
    expect((await desk.request.get(`/leads/${reference}/documents/none`)).status()).toBe(404);
    expect((await page.request.get('/en/case/documents/none')).status()).toBe(404);
    await partner.goto(`/leads/${reference}`);
    await expect(partner.getByText('secret-plan.pdf')).toHaveCount(0);
    const stranger = await (await browser.newContext({ baseURL })).newPage();
    for (const closed of [link, link.replace('.', 'A.'), '/files/x', '/files/a.b']) {
      const answer = await stranger.request.get(closed);
      expect(answer.status(), closed).toBe(404);
      expect(await answer.text()).toContain('Go to the front page');
    }
  });

  test('what is not taken is explained, and all answers and other documents stay', async ({
    browser,
    baseURL,
  }) => {
    const page = await withoutScript(browser, baseURL);
    await toCheckPage(page, 'Refused Documents Demo Ltd');
    await add(page, [
      pdf('good.pdf'),
      large('large.pdf'),
      { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') },
      { name: 'run.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('4 files were not added');
    await expect(summary).toContainText('“large.pdf” is larger than 20 MB');
    await expect(summary).toContainText('“page.pdf” is not what its name says');
    await expect(summary).toContainText('“run.exe” is of a kind we do not take');
    await expect(summary).toContainText('“empty.txt” is empty');
    await expect(names(page)).toHaveText(['good.pdf']);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Choose a file first');

    await add(
      page,
      ['1', '2', '3', '4', '5'].map((name) => pdf(`${name}.pdf`)),
    );
    await expect(page.getByRole('alert')).toContainText('“5.pdf” is one too many');
    await expect(names(page)).toHaveText(['good.pdf', '1.pdf', '2.pdf', '3.pdf', '4.pdf']);
    await expect(form(page)).toHaveCount(0);

    await page.getByRole('link', { name: 'Back to your answers' }).last().click();
    await expect(page.getByText('Refused Documents Demo Ltd')).toBeVisible();
    await expect(names(page)).toHaveCount(5);
  });
});

test.describe('with JavaScript', () => {
  const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    page.locator('#document').setInputFiles(files);

  /** As if files were let fall on an element, or pasted into the page. */
  const bring = (page: Page, how: 'drop' | 'paste', on: string, name: string, text: string) =>
    page.evaluate(
      ([kind, place, file, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([bytes], file));
        const target = document.querySelector(place) ?? document.body;
        const init = { bubbles: true, cancelable: true };
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data });
        target.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [how, on, name, text] as const,
    );

  test('files are chosen, dropped and pasted, and the page stays where it is', async ({ page }) => {
    await toCheckPage(page, 'Dropped Documents Demo Ltd');
    await choose(page, [pdf('chosen.pdf'), png('both.png')]);
    await expect(names(page)).toHaveText(['chosen.pdf', 'both.png']);
    expect(await bring(page, 'drop', '[data-documents]', 'dropped.txt', 'dropped words')).toBe(true);
    await expect(names(page)).toHaveText(['chosen.pdf', 'both.png', 'dropped.txt']);
    expect(await bring(page, 'paste', 'body', 'pasted.csv', 'a;b')).toBe(true);
    await expect(names(page)).toHaveCount(4);
    expect(await bring(page, 'drop', 'h1', 'missed.txt', 'beside it')).toBe(true);
    await page.getByRole('button', { name: 'Remove both.png' }).click();
    await expect(names(page)).toHaveCount(3);
    await choose(page, [
      large('large.pdf'),
      { name: 'false.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') },
      pdf('last.pdf'),
    ]);
    await expect(names(page)).toHaveText(['chosen.pdf', 'dropped.txt', 'pasted.csv', 'last.pdf']);
    await expect(page.locator('[data-problems]')).toContainText('“large.pdf” is larger than 20 MB');
    await expect(page.locator('[data-problems]')).toContainText('“false.pdf” is not what its name says');
    await expect(page).toHaveURL(/\/check(#documents)?$/);
    await expectAccessible(page);
    await page.goto('/en/enquire/documents');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Remove dropped.txt' }).click();
    await expect(page).toHaveURL(/\/check#documents$/);
    await expect(names(page)).toHaveCount(3);
    await send(page);
    await page.getByRole('link', { name: 'Open your page' }).click();
    await expect(names(page)).toHaveCount(3);
    await expectAccessible(page);
  });

  test('an upload shows how far it is, can be stopped, and one that breaks off loses nothing', async ({
    page,
    context,
  }) => {
    await toCheckPage(page, 'Slow Documents Demo Ltd');
    const line = await context.newCDPSession(page);
    const throttle = (uploadThroughput: number) =>
      line.send('Network.emulateNetworkConditions', {
        offline: uploadThroughput === 0,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    const slow = { name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.alloc(3_000_000, 'slow ') };
    await throttle(400_000);
    await choose(page, slow);
    await expect(page.getByRole('progressbar', { name: 'slow.txt' })).toBeVisible();
    await expect(page.locator('.upload-words')).toHaveText(/slow\.txt: [1-9]\d? % sent/);
    await page.getByRole('button', { name: 'Stop: slow.txt' }).click();
    await expect(page.locator('[data-problems]')).toContainText('You stopped the upload of slow.txt');
    await expect(names(page)).toHaveCount(0);

    await choose(page, slow);
    await expect(page.locator('.upload-words')).toHaveText(/slow\.txt: [1-9]\d? % sent/);
    await throttle(0);
    await expect(page.getByText('slow.txt: The upload broke off')).toBeVisible();
    await expect(page.getByText('Slow Documents Demo Ltd')).toBeVisible();
    await throttle(-1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(names(page)).toHaveText(['slow.txt']);
    await page.reload();
    await expect(names(page)).toHaveText(['slow.txt']);
    expect(await send(page)).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/);
  });
});
