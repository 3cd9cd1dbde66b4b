import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
/** Kookaburra Demo Imaging, a case of the desk. */
const reference = 'K9Q-5DZ';
const company = 'Kookaburra Demo Imaging';
const groups = ['Summary', 'Company', 'Needs', 'Contact', 'Dialogue'];
const toKu = 'A scanner for outpatient clinics';
const toInvest = 'A sales office for a scanner';

const recordConsent = async (page: Page, organisation: string) => {
  await page.goto(`/leads/${reference}/consent`);
  await page.getByRole('radio').first().check();
  await page.getByLabel('For which organisation').selectOption(organisation);
  for (const group of groups) await page.getByRole('checkbox', { name: group, exact: true }).check();
  await page.getByRole('button', { name: 'Record the consent' }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${reference}$`));
};

const fillTransfer = async (page: Page, receiver: string, need: string) => {
  await page.goto(`/leads/${reference}/hand-off`);
  await page.getByRole('radio', { name: 'Transfer' }).check();
  await page.getByRole('radio', { name: receiver, exact: true }).check();
  await page.getByLabel('Need in few words').fill(need);
  await page.getByLabel('Why you ask them').fill('This is your field.');
};

const open = async (page: Page, need: string) => {
  await page.goto('/hand-offs');
  await page.locator('[data-hand-off]', { hasText: need }).getByRole('link').first().click();
  const panel = page.getByRole('complementary');
  await expect(panel).toBeVisible();
  return panel;
};

test('a transfer: declined by one, accepted by another, responsible all along', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, officer);
  const others = await browser.newContext({ baseURL });
  const ku = await others.newPage();
  const investContext = await browser.newContext({ baseURL });
  const invest = await investContext.newPage();

  await test.step('without consent the form says what is missing, and keeps what was typed', async () => {
    await fillTransfer(page, 'University of Copenhagen', toKu);
    await expect(page.getByText('A transfer needs a ground for')).toContainText('contact');
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('A transfer needs a ground for');
    await expect(page.getByLabel('Need in few words')).toHaveValue(toKu);
  });

  await test.step('the desk offers the case to KU once the company agreed', async () => {
    await recordConsent(page, 'ku');
    await fillTransfer(page, 'University of Copenhagen', toKu);
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered');
  });

  await test.step('KU declines with a coded reason', async () => {
    await signInAs(ku, 'partner@ku.example');
    const panel = await open(ku, toKu);
    await panel.getByRole('radio', { name: 'Decline' }).check();
    await panel.getByLabel('Reason').selectOption('no_capacity');
    await panel.getByRole('button', { name: 'Decline' }).click();
    await expect(panel.getByRole('status')).toContainText('Declined');
  });

  await test.step('the desk was responsible all along and reads the reason', async () => {
    await page.goto('/hand-offs?show=ended');
    await expect(page.getByText(`University of Copenhagen declined ${company}: No capacity`)).toBeVisible();
    await page.goto(`/leads/${reference}`);
    await expect(page.getByText('Responsible: Copenhagen Capacity')).toBeVisible();
  });

  await test.step('two acts at once: the second is told, and its words are kept', async () => {
    await recordConsent(page, 'investindk');
    await fillTransfer(page, 'Invest in Denmark', toInvest);
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered');
    await signInAs(invest, 'officer@investindk.example');
    const stale = await investContext.newPage();
    const panel = await open(stale, toInvest);
    await panel.getByRole('radio', { name: 'Ask a question' }).check();
    await panel.getByRole('textbox', { name: 'Question' }).fill('Who knows the buyers?');

    const other = await open(invest, toInvest);
    await other.getByRole('radio', { name: 'Accept' }).check();
    await other.getByRole('button', { name: 'Accept' }).click();
    await expect(other.getByRole('status')).toContainText('Accepted');

    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(panel.getByRole('alert')).toContainText('Nothing was changed');
    await expect(panel.getByRole('alert')).toContainText('Who knows the buyers?');
    await stale.close();
  });

  await test.step('responsibility has moved in one step', async () => {
    await invest.goto(`/leads/${reference}`);
    await expect(invest.getByText('Responsible: Invest in Denmark')).toBeVisible();
    await page.goto(`/leads/${reference}/stage`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot do this');
  });
  await others.close();
  await investContext.close();
});
