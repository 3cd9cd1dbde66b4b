import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
const partner = 'partner@dtu.example';
/** Vistula Demo Sensors: it wrote to the desk and agreed to nothing beyond the listing yet. */
const reference = 'J9T-5BC';
const company = 'Vistula Demo Sensors';
const need = 'Forty hours of recordings want a second opinion';

const handOffIn = (page: Page) => page.locator('[data-hand-off]', { hasText: need });
const open = async (page: Page) => {
  await page.goto('/hand-offs');
  await handOffIn(page).getByRole('link').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  return page.getByRole('complementary');
};

test('an assist: consent, offer, question, acceptance, thread, outcome, and the door closes again', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, officer);

  await test.step('the officer records the consent given in a message', async () => {
    await page.goto(`/leads/${reference}/consent`);
    await page.getByRole('radio').first().check();
    await page.getByLabel('For which organisation').selectOption('dtu');
    for (const group of ['Summary', 'Company', 'Needs'])
      await page.getByRole('checkbox', { name: group, exact: true }).check();
    await page.getByRole('button', { name: 'Record the consent' }).click();
    await expect(page).toHaveURL(new RegExp(`/leads/${reference}$`));
  });

  await test.step('the officer offers DTU an assist', async () => {
    await page.goto(`/leads/${reference}/hand-off`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByText('Choose who receives the case').first()).toBeVisible();
    await page.getByRole('radio', { name: 'Technical University of Denmark' }).check();
    await page.getByLabel('Need in few words').fill(need);
    await page.getByLabel('Why you ask them').fill('Your magnetics group works with such data.');
    for (const group of ['Summary', 'Company', 'Needs'])
      await page.getByRole('checkbox', { name: group, exact: true }).check();
    await expect(page.getByText('After accepting also: summary, company and needs.')).toBeVisible();
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered');
  });

  const context = await browser.newContext({ baseURL });
  const dtu = await context.newPage();
  await signInAs(dtu, partner);

  await test.step('the partner sees no more than the listing and asks a question', async () => {
    const panel = await open(dtu);
    await expectAccessible(dtu);
    await expect(panel.getByText('Summary, company and needs, by consent of')).toBeVisible();
    await panel.getByRole('radio', { name: 'Ask a question' }).check();
    await panel.getByRole('textbox', { name: 'Question' }).fill('In which format are the recordings?');
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(panel.getByRole('status')).toContainText('Your clock is paused');
  });

  await test.step('the officer answers', async () => {
    const panel = await open(page);
    await expect(panel.getByText('In which format are the recordings?')).toBeVisible();
    await panel.getByRole('radio', { name: 'Answer' }).check();
    await panel.getByRole('textbox', { name: 'Answer' }).fill('Plain text, one file for each hour.');
    await panel.getByRole('button', { name: 'Answer' }).click();
    await expect(panel.getByRole('status')).toContainText('Answer sent');
  });

  await test.step('the partner accepts and reads exactly what was agreed', async () => {
    const panel = await open(dtu);
    await panel.getByRole('radio', { name: 'Accept' }).check();
    await panel.getByRole('button', { name: 'Accept' }).click();
    await expect(panel.getByRole('status')).toContainText('Accepted');
    await expect(panel.getByText('Contact, documents and dialogue')).toBeVisible();
    await dtu.goto(`/leads/${reference}`);
    await expect(dtu.getByRole('heading', { level: 1 })).toContainText(company);
    await expect(dtu.getByText('People not shared')).toBeVisible();
    expect(await dtu.content()).not.toContain('@vistula');
  });

  await test.step('both write in the thread', async () => {
    const panel = await open(dtu);
    await panel.getByLabel('Write to CopCap').fill('We begin on Monday.');
    await panel.getByRole('button', { name: 'Send to thread' }).click();
    await expect(panel.getByText('We begin on Monday.')).toBeVisible();
    await expect((await open(page)).getByText('We begin on Monday.')).toBeVisible();
  });

  await test.step('the partner completes it, and the case is closed to DTU again', async () => {
    const panel = await open(dtu);
    await panel.getByRole('radio', { name: 'Complete' }).check();
    await panel.getByLabel('Outcome').selectOption('delivered');
    await panel.getByRole('button', { name: 'Complete' }).click();
    await expect(panel.getByRole('status')).toContainText('Completed');
    await expect(panel.getByText('Closed again')).toBeVisible();
    await dtu.goto(`/leads/${reference}`);
    await expect(dtu.getByText('People not shared')).toHaveCount(0);
    expect(await dtu.content()).not.toContain('Whom may we send them to');
  });
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`hand-offs and companies are accessible at 360 px in ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await signInAs(page, officer);
    for (const path of [
      '/hand-offs',
      '/hand-offs?show=ended',
      '/companies',
      `/leads/${reference}/hand-off`,
    ]) {
      await page.goto(path);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await context.close();
  });
