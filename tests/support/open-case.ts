import { expect, type Page } from '@playwright/test';
import { sendEnquiry } from './company-form.ts';
import { waitForMail } from './mailbox.ts';

/** A case that its company confirmed and wrote to. Returns its reference. */
export const openCase = async (page: Page, mailboxUrl: string, name: string): Promise<string> => {
  // A product that is not fresh has mail of earlier runs.
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${Date.now()}@acts-demo.example`;
  const reference = await sendEnquiry(page, 'en', { name, email, openness: 'open' });
  const { text } = await waitForMail(mailboxUrl, email);
  await page.goto(text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '');
  await page.locator('[name=text]').fill('Yes, please involve DTU.');
  await page.getByRole('button', { name: 'Send message', exact: true }).click();
  await expect(page.locator('.message').first()).toContainText('involve DTU');
  return reference;
};
