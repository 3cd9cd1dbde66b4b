import type { Browser, Page } from '@playwright/test';
import { expect, signInAs } from './product-test.ts';

/** A page of its own, signed in, as another person at another desk. */
export const pageOf = async (browser: Browser, baseURL: string | undefined, account: string) => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(page, account);
  return page;
};

/** Records that the company agreed, pointing at what it wrote. */
export const recordConsent = async (page: Page, lead: string, organisation: string, groups: string[]) => {
  await page.goto(`/leads/${lead}/consent`);
  await page.getByRole('radio').first().check();
  await page.getByLabel('For which organisation').selectOption(organisation);
  for (const group of groups) await page.getByRole('checkbox', { name: group, exact: true }).check();
  await page.getByRole('button', { name: 'Record the consent' }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${lead}$`));
};

export interface Offer {
  kind: 'Assist' | 'Transfer';
  receiver: string;
  need: string;
  reason: string;
  groups?: string[];
}

/** Fills the form of a hand-off that is open on the page. */
export const fillHandOff = async (page: Page, { kind, receiver, need, reason, groups = [] }: Offer) => {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByRole('radio', { name: receiver, exact: true }).check();
  await page.getByLabel('Need in few words').fill(need);
  await page.getByLabel('Why you ask them').fill(reason);
  for (const group of groups) await page.getByRole('checkbox', { name: group, exact: true }).check();
};

export const offer = async (page: Page, lead: string, what: Offer) => {
  await page.goto(`/leads/${lead}/hand-off`);
  await fillHandOff(page, what);
  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered');
};

export const lineOf = (page: Page, need: string) => page.locator('[data-hand-off]', { hasText: need });

/** Opens a hand-off from the list by its need; returns its panel. */
export const openHandOff = async (page: Page, need: string, show?: 'ended') => {
  await page.goto(show ? `/hand-offs?show=${show}` : '/hand-offs');
  await lineOf(page, need).getByRole('link').first().click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText(need);
  return panel;
};

/** Chooses an act in the panel, fills its text, and presses its button. */
export const act = async (page: Page, name: string, text?: { label: string; words: string }) => {
  const panel = page.getByRole('complementary');
  const choice = panel.getByRole('radio', { name, exact: true });
  if ((await choice.count()) > 0) await choice.check();
  if (text) await panel.getByRole('textbox', { name: text.label }).fill(text.words);
  await panel.getByRole('button', { name, exact: true }).click();
};
