import { openOwnPage } from '../support/own-page.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page of a company's case is accessible at 360 px in ${colorScheme}`, async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    test.slow();
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const look = async () => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(
        360,
      );
    };
    const email = `look.${colorScheme}@own.example`;
    const { reference } = await openOwnPage(page, mailboxUrl, { name: 'Look Demo AB', email });
    for (const act of ['add', 'call', 'people']) {
      await page.goto(`/en/case/${act}`);
      await page.locator('main .own-form button[type=submit]').last().click();
      await expect(page.getByRole('alert')).toBeVisible();
      await look();
    }
    await page.goto('/en/case/add');
    await page.getByLabel('What is it about?').selectOption('needs.space');
    await page
      .getByLabel('What is right, or what is new?')
      .fill('Nine hundred square metres, of which 200 cold.');
    await page.getByRole('button', { name: 'Add it' }).click();
    await look();
    await page.goto('/en/case/call');
    await page.getByLabel('Day 1').fill(inDays(7));
    await page.getByLabel('Time 1').last().fill('09:00');
    await page.getByRole('button', { name: 'Propose these times' }).click();
    await look();
    await page.goto('/en/case/people');
    await page.getByLabel('Name', { exact: true }).fill('Aki Demo Yamamoto');
    await page.getByLabel('E-mail at work').fill(`aki.${colorScheme}@own.example`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await look();
    await page.goto('/en/case/erase');
    await page.getByRole('button', { name: 'Ask for erasure' }).click();
    await look();

    const desk = await context.newPage();
    await signInAs(desk, 'officer@copcap.example');
    await desk.goto(`/leads/${reference}`);
    await desk.getByRole('radio', { name: 'Message' }).check();
    await desk.locator('#composer textarea').fill('How many freezers do you need?');
    await desk.getByLabel('Asks the company something').check();
    await desk.getByRole('button', { name: 'Send message' }).click();
    await expect(desk.getByText('Not answered yet')).toBeVisible();
    for (const path of [
      `/leads/${reference}`,
      `/leads/${reference}/call`,
      `/leads/${reference}/erasure`,
      `/leads/${reference}/enquiry`,
      '/inbox',
    ]) {
      await desk.goto(path);
      await expectAccessible(desk);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    for (const path of [
      '/en/case',
      '/en/case/data',
      '/en/case/close',
      '/en/case/renew',
      '/en/case/not-a-key',
    ]) {
      await page.goto(path);
      await look();
    }
    await context.close();
  });
