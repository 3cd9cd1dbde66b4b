import { createHash } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Of the range kept for shared address space (RFC 6598). */
const networkFor = (test: string) => {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(test).digest();
  return `100.${64 + (a & 63)}.${b}.${c}`;
};

const address = (name: 'PRODUCT_URL' | 'MAILBOX_URL') => process.env[name] ?? '';

/**
 * A test on the running product: pages by path, the mailbox by `mailboxUrl`. Each comes from a network of its own: many
 * forms from one are odd to the product.
 */
export const test = base.extend<{ mailboxUrl: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  baseURL: async ({}, use) => use(address('PRODUCT_URL')),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  mailboxUrl: async ({}, use) => use(address('MAILBOX_URL')),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  extraHTTPHeaders: async ({}, use, { testId, retry }) =>
    use({ 'x-forwarded-for': networkFor(`${testId} ${retry}`) }),
});

export { expect };

/** Signs in with the button of the demo. */
export const signInAs = async (page: Page, account: string) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: account, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 A and AA, as far as a machine can tell. */
export const expectAccessible = async (page: Page) => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const told = await page.evaluate(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    // Nothing is fetched once more: the rules that would need it are not among these.
    const { violations } = await inPage.run({ runOnly: values, preload: false, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
  }, rules);
  expect(told, page.url()).toEqual([]);
};
