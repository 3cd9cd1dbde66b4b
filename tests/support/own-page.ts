import type { Page } from '@playwright/test';
import { sendEnquiry } from './company-form.ts';
import { listMail, waitForMail } from './mailbox.ts';

export const linkIn = (text: string) => text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '';

/** A company that sent an enquiry and opened its page with the mailed link. */
export const openOwnPage = async (
  page: Page,
  mailboxUrl: string,
  company: { name: string; email: string; lng?: 'en' | 'da' },
) => {
  const { lng = 'en', ...sent } = company;
  const reference = await sendEnquiry(page, lng, { ...sent, openness: 'open', slowly: true });
  const link = linkIn((await waitForMail(mailboxUrl, sent.email)).text);
  await page.goto(link);
  return { reference, link };
};

/** The ids of the mail an address has now, so that the next one can be told apart. */
export const mailSoFar = async (mailboxUrl: string, address: string) =>
  (await listMail(mailboxUrl, address)).map(({ id }) => id);
