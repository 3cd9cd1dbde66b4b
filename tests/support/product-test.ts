import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const address = (name: 'PRODUCT_URL' | 'MAILBOX_URL') => process.env[name] ?? '';

/** A test on the running product: pages by path, the mailbox by `mailboxUrl`. */
export const test = base.extend<{ mailboxUrl: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  baseURL: async ({}, use) => use(address('PRODUCT_URL')),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  mailboxUrl: async ({}, use) => use(address('MAILBOX_URL')),
});

export { expect };

/** Signs in with the button of the demo. */
export const signInAs = async (page: Page, account: string) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: account, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};

/** WCAG 2.2 A and AA, as far as a machine can tell. */
export const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect(told, page.url()).toEqual([]);
};
