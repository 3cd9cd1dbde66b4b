import { sendEnquiry } from '../support/company-form.ts';
import { act, lineOf, offer, openHandOff, pageOf, recordConsent } from '../support/hand-offs.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
/** Qubitsee Demo Cryogenics, which all partners know by a code name only. */
const coded = 'C3J-7MW';
const company = 'Qubitsee Demo Cryogenics';

test('an assist is accepted while its sender withdraws, passed on, and recalled', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const need = 'Two days a week on a cold cryostat';
  const groups = ['Summary', 'Company', 'Needs'];
  await signInAs(page, officer);
  const dtu = await pageOf(browser, baseURL, 'partner@dtu.example');
  await recordConsent(page, coded, 'dtu', groups);
  await offer(page, coded, {
    kind: 'Assist',
    receiver: 'Technical University of Denmark',
    need,
    reason: 'Your hall has two of them.',
    groups,
  });

  await test.step('the second of two acts is told who did what meanwhile, and keeps its words', async () => {
    await openHandOff(page, need);
    await page.getByRole('textbox', { name: 'Reason' }).fill('The company wants to wait.');
    await openHandOff(dtu, need);
    await act(dtu, 'Accept');
    await expect(dtu.getByRole('complementary').getByRole('status')).toContainText('Accepted');
    await act(page, 'Withdraw');
    const told = page.getByRole('alert');
    await expect(told).toContainText('Nothing was changed');
    await expect(told).toContainText(/Meanwhile: Katrine Demo Dahl accepted, today \d\d:\d\d/);
    await expect(told).toContainText('The company wants to wait.');
    await page.goto('/hand-offs');
    await expect(lineOf(page, need)).toContainText('Accepted');
  });

  await test.step('the receiver passes it on to a colleague, and the sender sees the new name', async () => {
    const panel = await openHandOff(dtu, need);
    await panel.getByRole('radio', { name: 'Pass on', exact: true }).check();
    await panel.getByLabel('Colleague').selectOption({ label: 'Rasmus Demo Vind' });
    await act(dtu, 'Pass on');
    await expect(dtu.getByRole('complementary').getByRole('status')).toContainText(
      'Passed on to your colleague.',
    );
    await expect(panel.getByText('You passed it on to Rasmus Demo Vind')).toBeVisible();
    await page.goto('/hand-offs');
    await expect(lineOf(page, need)).toContainText('Handler: Rasmus Demo Vind');
  });

  await test.step('recalled, the case is closed at the next click of the receiver, who reads why', async () => {
    await dtu.goto(`/leads/${coded}`);
    await expect(dtu.getByRole('heading', { level: 1 })).toContainText(company);
    await openHandOff(page, need);
    await act(page, 'Recall', { label: 'Reason', words: 'The company stays in Delft.' });
    await expect(page.getByRole('complementary').getByRole('status')).toContainText(
      'Recalled. The access of DTU is closed.',
    );
    const refused = dtu.waitForResponse((answer) => answer.url().includes(`/leads/${coded}`));
    await dtu.reload();
    expect((await refused).status()).toBe(404);
    await expect(dtu.getByRole('heading', { level: 1 })).toHaveText(
      'This case is closed to your organisation again',
    );
    await expect(dtu.getByText('The organisation that asked for your help has recalled it.')).toBeVisible();
    await expect(dtu.getByText(company)).toHaveCount(0);
    await dtu.getByRole('link', { name: 'Go to the ended hand-offs' }).click();
    await lineOf(dtu, need).getByRole('link').first().click();
    const panel = dtu.getByRole('complementary');
    await expect(panel.getByText('The company stays in Delft.')).toBeVisible();
    await expect(panel.getByText('Closed again')).toBeVisible();
  });
  await dtu.context().close();
});

test('an accepted transfer is returned: responsibility and both inboxes go back', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(150_000);
  const need = `A greenhouse on a roof, ${Date.now()}`;
  const name = 'Returning Demo Plants';
  const visitor = await (await browser.newContext({ baseURL })).newPage();
  const email = 'returning@demo.example';
  const lead = await sendEnquiry(visitor, 'en', { name, email, openness: 'coded' });
  const mail = await waitForMail(mailboxUrl, email);
  await visitor.goto(mail.text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '');
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  await visitor.context().close();
  const groups = ['Summary', 'Company', 'Needs', 'Contact', 'Dialogue'];
  await signInAs(page, officer);
  const ku = await pageOf(browser, baseURL, 'partner@ku.example');
  const inInbox = async (of: typeof page) => {
    await of.goto('/inbox?scope=organisation');
    await expect(of.getByRole('heading', { level: 1 })).toBeVisible();
    return of.locator(`[data-lead="${lead}"]`).count();
  };

  await test.step('accepted, the case stands in the inbox of the receiver and no longer at the desk', async () => {
    await recordConsent(page, lead, 'ku', groups);
    await offer(page, lead, {
      kind: 'Transfer',
      receiver: 'University of Copenhagen',
      need,
      reason: 'You have the greenhouses.',
    });
    await openHandOff(ku, need);
    await act(ku, 'Accept');
    await expect(ku.getByRole('complementary').getByRole('status')).toContainText('Accepted');
    expect([await inInbox(ku), await inInbox(page)]).toEqual([1, 0]);
  });

  await test.step('returned from among the ended ones, the page stays there and shows the result', async () => {
    await openHandOff(ku, need, 'ended');
    await act(ku, 'Return', { label: 'Reason', words: 'The roof does not carry it.' });
    await expect(ku.getByRole('complementary').getByRole('status')).toContainText('Returned to CopCap.');
    await expect(ku).toHaveURL(/show=ended/);
    await expect(ku.getByRole('link', { name: 'Ended', exact: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(ku.getByText('The roof does not carry it.')).toBeVisible();
  });

  await test.step('responsibility, inboxes and access are as before', async () => {
    expect([await inInbox(ku), await inInbox(page)]).toEqual([0, 1]);
    await page.goto(`/leads/${lead}`);
    await expect(page.getByText('Responsible: Copenhagen Capacity')).toBeVisible();
    await expect(page.getByText(name).first()).toBeVisible();
    expect((await ku.goto(`/leads/${lead}`))?.status()).toBe(404);
    await expect(ku.getByText('Your organisation has returned it.')).toBeVisible();
    const panel = await openHandOff(page, need, 'ended');
    await expect(panel.getByText('The roof does not carry it.')).toBeVisible();
  });
  await ku.context().close();
});
