import type { Browser, Page } from '@playwright/test';
import { sendEnquiry } from '../support/company-form.ts';
import { listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const admin = 'admin@kontaktpunkt.example';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const invite = async (page: Page, member: { organisation: string; name: string; email: string }) => {
  await page.goto('/admin/members/new');
  await page.getByLabel('Organisation').selectOption({ label: member.organisation });
  await page.getByLabel('Work e-mail').fill(member.email);
  await page.getByLabel('Full name').fill(member.name);
  await page.getByRole('radio', { name: 'Officer' }).check();
  await page.locator('select[name=language]').selectOption('en');
  await press(page, 'Send the invitation');
  await expect(page.getByText(`An invitation is on its way to ${member.email}`)).toBeVisible();
};

/** A browser of its own, signed in with the mailed code. */
const signInByMail = async (
  browser: Browser,
  baseURL: string | undefined,
  mailboxUrl: string,
  email: string,
) => {
  const before = (await listMail(mailboxUrl, email)).map(({ id }) => id);
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail').fill(email);
  await press(page, 'Send me a code');
  const { subject } = await waitForMail(mailboxUrl, email, before);
  await page.getByLabel('Code').fill(subject.match(/\d{6}/)?.[0] ?? '');
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/\/inbox$/);
  return page;
};

test.setTimeout(180_000);

test('a member is invited, signs in with a mailed code, works a case, hands over and is out at once', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = 'nora.kvist@copcap.example';
  const reference = await sendEnquiry(page, 'en', {
    name: 'Demo Handover Biotech',
    email: 'clara@handover-demo.example',
  });
  await signInAs(page, admin);
  await invite(page, { organisation: 'Copenhagen Capacity', name: 'Nora Demo Kvist', email });
  const invitation = await waitForMail(mailboxUrl, email);
  expect(invitation.subject).toBe('Copenhagen Capacity: you are a member of Kontaktpunkt');
  expect(invitation.text.match(/https?:\/\/\S+/g)).toEqual([`${baseURL}/sign-in`]);

  const nora = await signInByMail(browser, baseURL, mailboxUrl, email);
  await nora.goto(`/leads/${reference}/assign`);
  const person = nora.getByLabel('Responsible person');
  const herself = person.locator('option', { hasText: 'Nora Demo Kvist' });
  await person.selectOption((await herself.getAttribute('value')) ?? '');
  await press(nora, 'Assign');
  await expect(nora).toHaveURL(new RegExp(`/leads/${reference}$`));

  await page.getByRole('link', { name: 'Hand over and close' }).click();
  await expect(page.getByText('1 case.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Who takes over').selectOption({ label: 'Nobody yet' });
  await press(page, 'Hand over');
  await expect(page.getByText('Nora Demo Kvist can no longer sign in')).toBeVisible();

  await nora.reload();
  await expect(nora).toHaveURL(/\/sign-in/);
  const officer = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(officer, 'officer@copcap.example');
  await officer.goto('/inbox');
  await expect(officer.locator(`[data-lead="${reference}"]`)).toBeVisible();
  await officer.context().close();
  await nora.context().close();
});

test('an organisation is added and made the desk, and the next enquiry lands there', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = 'olga@sundby.example';
  await signInAs(page, admin);
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Add an organisation' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Demo Sundby');
  await page.getByLabel('Short name').fill('Sundby');
  await page.getByLabel('Opens at').fill('10:00');
  await press(page, 'Add organisation');
  await expect(page.getByText('Give both times, or neither')).toBeVisible();
  await page.getByLabel('Closes at').fill('12:00');
  await page.getByRole('checkbox', { name: 'May be the desk' }).check();
  await press(page, 'Add organisation');
  await expect(page.getByRole('heading', { level: 1, name: 'Demo Sundby' })).toBeVisible();
  await expectAccessible(page);

  await press(page, 'Make it the desk');
  await expect(page.getByText('at least one officer')).toBeVisible();
  await invite(page, { organisation: 'Demo Sundby', name: 'Olga Demo Sund', email });
  await waitForMail(mailboxUrl, email);
  await page.goto('/admin/organisations/sundby');
  await press(page, 'Make it the desk');
  await expect(page.getByText('Demo Sundby is the desk from now on.')).toBeVisible();

  const company = await (await browser.newContext({ baseURL })).newPage();
  const reference = await sendEnquiry(company, 'en', {
    name: 'Demo Sundby Company',
    email: 'clara@sundby-demo.example',
  });
  const olga = await signInByMail(browser, baseURL, mailboxUrl, email);
  await expect(olga.locator(`[data-lead="${reference}"]`).first()).toBeVisible();

  await press(page, 'Undo');
  await expect(page.getByText('Copenhagen Capacity is the desk from now on.')).toBeVisible();
  await expect(olga.locator(`[data-lead="${reference}"]`).first()).toBeVisible();

  await page.goto('/admin/organisations/sundby');
  await page.getByRole('link', { name: 'Hand all of it to the desk' }).click();
  await press(page, 'Hand all to the desk');
  await expect(page.getByText('All of it is with the desk.')).toBeVisible();
  await press(page, 'Close organisation');
  await expect(page.getByText('Demo Sundby is closed. Its members can no longer sign in.')).toBeVisible();
  await olga.reload();
  await expect(olga).toHaveURL(/\/sign-in/);
  await olga.context().close();
  await company.context().close();
});

test('a new version of a gate blocks a move, the audit says who made it, and the chains hold', async ({
  page,
  browser,
  baseURL,
}) => {
  const reference = await sendEnquiry(page, 'en', {
    name: 'Demo Gate Biotech',
    email: 'clara@gate-demo.example',
  });
  await signInAs(page, admin);
  const setDecisionDate = async (needed: boolean) => {
    await page.goto('/admin/settings/gates/qualified');
    await page.getByRole('checkbox', { name: 'Date of decision' }).setChecked(needed);
    await press(page, 'Save as a new version');
    await expect(page.getByText('The new version counts from now.')).toBeVisible();
  };
  await setDecisionDate(true);

  const officer = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(officer, 'officer@copcap.example');
  await officer.goto(`/leads/${reference}/stage`);
  await officer.getByLabel('Stage').selectOption('qualified');
  await press(officer, 'Move');
  await expect(officer.getByRole('alert')).toContainText('Date of decision');
  await officer.getByLabel('Reason').fill('They told us by telephone.');
  await press(officer, 'Move');
  await expect(officer.getByText(/gate version \d/)).toBeVisible();
  await officer.context().close();
  await setDecisionDate(false);

  await page.getByRole('link', { name: 'Audit' }).click();
  await page.getByLabel('Table').selectOption('gates');
  await press(page, 'Show');
  const newest = page.locator('[data-audit=gates]').first();
  await expect(newest).toContainText('Birgit Demo Toft');
  await newest.getByText('Values', { exact: true }).click();
  await expect(newest).toContainText('qualified');
  await page.getByLabel('Table').selectOption('');
  await page.getByLabel('Case reference').fill(reference);
  await press(page, 'Show');
  await expect(page.getByText(`Case ${reference}`).first()).toBeVisible();
  await expect(page.getByText('Values', { exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Verify the chains' }).click();
  await press(page, 'Verify');
  const outcome = page.locator('[data-verified]');
  await expect(outcome).toBeVisible();
  while ((await outcome.getAttribute('data-verified')) === 'so-far') {
    const told = await outcome.textContent();
    await press(page, 'Go on');
    await expect(outcome).not.toHaveText(told ?? '');
  }
  await expect(outcome).toContainText('Every chain holds');
});

test('a reason added to a list is offered at the desk in both languages', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, admin);
  await page.goto('/admin/settings/lists/lost');
  const added = page.getByRole('form', { name: 'Add a choice' });
  await added.getByLabel('English').fill('Too far away');
  await press(page, 'Add');
  await expect(page.getByText('Write the words in both languages')).toBeVisible();
  await added.getByLabel('Danish').fill('For langt væk');
  await press(page, 'Add');
  await expect(page.getByText('Added.')).toBeVisible();
  const officer = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(officer, 'officer@copcap.example');
  await officer.goto('/inbox?scope=organisation');
  const reference = await officer.locator('[data-lead]').first().getAttribute('data-lead');
  await officer.goto(`/leads/${reference}/status`);
  await expect(officer.locator('select[name=lost] option', { hasText: 'Too far away' })).toBeAttached();
  await officer.context().close();
  await page.getByRole('form', { name: 'Too far away' }).getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('Switched off.')).toBeVisible();
});

test('nobody but an administrator opens these pages', async ({ page }) => {
  await signInAs(page, 'officer@copcap.example');
  for (const path of [
    '',
    '/organisations/new',
    '/members',
    '/members/new',
    '/settings',
    '/audit',
    '/audit/verify',
  ]) {
    const answer = await page.goto(`/admin${path}`);
    expect(answer?.status(), path).toBe(403);
  }
});
