import { sendEnquiry } from '../support/company-form.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

test('the company withdraws one consent, and the partner is refused at its next click', async ({
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(90_000);
  const personOf = async () => (await browser.newContext({ baseURL })).newPage();
  const [company, officer, partner] = [await personOf(), await personOf(), await personOf()];
  const email = 'curtain@demo.example';
  const need = `Which bench could be borrowed, ${Date.now()}`;
  const reference = await sendEnquiry(company, 'en', { name: 'Curtain Demo Labs', email });
  const mail = await waitForMail(mailboxUrl, email);
  await company.goto(mail.text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '');
  await company.getByLabel(/^Write to/).fill('Yes, DTU may see what we need.');
  await company.getByRole('button', { name: 'Send message' }).click();
  await expect(company.getByRole('status').first()).toContainText('Your message has arrived.');

  await signInAs(officer, 'officer@copcap.example');
  await officer.goto(`/leads/${reference}/consent`);
  await officer.getByLabel('For which organisation').selectOption('dtu');
  for (const group of ['Summary', 'Company', 'Needs'])
    await officer.getByRole('checkbox', { name: group }).check();
  await officer.getByRole('button', { name: 'Record the consent' }).click();
  await expect(officer).toHaveURL(new RegExp(`/leads/${reference}$`));
  await officer.goto(`/leads/${reference}/hand-off`);
  await officer.getByRole('radio', { name: 'Assist' }).check();
  await officer.getByRole('radio', { name: /Technical University of Denmark/ }).check();
  await officer.getByLabel('Need in few words').fill(need);
  await officer.getByLabel('Why you ask them').fill('They know benches.');
  for (const group of ['Summary', 'Company', 'Needs'])
    await officer.getByRole('checkbox', { name: group }).check();
  await officer.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(officer).not.toHaveURL(/hand-off$/);

  await signInAs(partner, 'partner@dtu.example');
  await partner.goto('/hand-offs');
  const offer = partner.locator('[data-hand-off]', { hasText: need });
  const act = { name: 'Accept', exact: true };
  await offer.getByRole('link', act).or(offer.getByRole('button', act)).first().click();
  const answer = partner.locator('form.answer');
  await answer.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(answer.getByRole('button', { name: 'Complete', exact: true })).toBeVisible();
  expect((await partner.goto(`/leads/${reference}`))?.status()).toBe(200);
  await expect(partner.getByText('Curtain Demo Labs').first()).toBeVisible();

  const written = 'urgent';
  await partner.getByLabel('Text', { exact: true }).fill(written);

  await company.reload();
  const line = company.getByRole('row', { name: /Technical University of Denmark/ }).first();
  await expect(line).toContainText('Last read today');
  await expect(line).toContainText('You agreed.');
  await line.getByRole('button', { name: 'Withdraw from Technical University of Denmark' }).click();
  await expect(company.getByRole('status').first()).toContainText(
    'Its next attempt to read your case is refused.',
  );

  await partner.locator('#composer').getByRole('button').last().click();
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText(
    'The company has withdrawn its consent',
  );
  await expect(partner.getByText('You can copy it from here.')).toBeVisible();
  await expect(partner.locator('.typed-text')).toHaveText([written]);

  expect((await partner.goto(`/leads/${reference}`))?.status()).toBe(404);
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText(
    'The company has withdrawn its consent',
  );
  await expect(partner.getByText('Curtain Demo Labs')).toHaveCount(0);
});
