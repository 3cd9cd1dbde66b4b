import type { Page } from '@playwright/test';
import { listMail, waitForMail } from './mailbox.ts';

/** Signs in with the mailed code: for members who have no button in the demo. */
export const signInWithCode = async (page: Page, mailboxUrl: string, account: string) => {
  const before = (await listMail(mailboxUrl, account)).map(({ id }) => id);
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill(account);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const mail = await waitForMail(mailboxUrl, account, before);
  await page.getByLabel('Code').fill(mail.subject.match(/\d{6}/)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};
