import { act, fillHandOff, lineOf, openHandOff, pageOf } from '../support/hand-offs.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';
import { signInWithCode } from '../support/sign-in-with-code.ts';

const officer = 'officer@copcap.example';
const colleague = 'jonas@copcap.example';
/** Lumenfjord Demo Photonics, a case of the desk. */
const lead = 'E3B-7RJ';
const company = 'Lumenfjord Demo Photonics';

test('a draft is saved, found again, changed, and discarded, and nobody else sees it', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(120_000);
  const first = 'A room that does not shake';
  const second = 'A room that shakes a little';
  await signInAs(page, officer);

  await test.step('the head of the page leads to a case, and the form keeps a draft', async () => {
    await page.goto('/hand-offs');
    await page.getByRole('link', { name: 'Hand off', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which case do you hand off?');
    await expectAccessible(page);
    await page.getByRole('searchbox', { name: 'Name or reference' }).fill('lumenfj');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page.locator('[data-lead]')).toHaveCount(2);
    await page.locator(`[data-lead="${lead}"]`).getByRole('link', { name: company }).click();
    await fillHandOff(page, {
      kind: 'Assist',
      receiver: 'University of Copenhagen',
      need: first,
      reason: 'Your cellar is quiet.',
      groups: ['Needs'],
    });
    await page.getByLabel('Needs opens').selectOption('offer');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText(
      'Draft saved. Nobody else sees it.',
    );
  });

  await test.step('the receiver sees nothing of it', async () => {
    const ku = await pageOf(browser, baseURL, 'partner@ku.example');
    await ku.goto('/hand-offs');
    await expect(ku.getByRole('heading', { name: 'Received' })).toBeVisible();
    await expect(lineOf(ku, first)).toHaveCount(0);
    await ku.context().close();
  });

  await test.step('the draft is found again as it was, and changed', async () => {
    await page.goto('/inbox');
    const panel = await openHandOff(page, first);
    await expect(panel.getByText('Your cellar is quiet.')).toBeVisible();
    await panel.getByRole('link', { name: 'Change the draft' }).click();
    await expectAccessible(page);
    await expect(page.getByRole('radio', { name: 'University of Copenhagen', exact: true })).toBeChecked();
    await expect(page.getByLabel('Why you ask them')).toHaveValue('Your cellar is quiet.');
    await expect(page.getByRole('checkbox', { name: 'Needs', exact: true })).toBeChecked();
    await expect(page.getByLabel('Needs opens')).toHaveValue('offer');
    await page.getByRole('radio', { name: 'Region Hovedstaden', exact: true }).check();
    await page.getByLabel('Need in few words').fill(second);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Draft saved');
    await page.goto('/hand-offs');
    await expect(lineOf(page, second)).toContainText(`Draft of ${company} for Region Hovedstaden`);
    await expect(lineOf(page, first)).toHaveCount(0);
  });

  await test.step('two people change it at once: the second sees both versions and loses nothing', async () => {
    const other = await (await browser.newContext({ baseURL })).newPage();
    await signInWithCode(other, mailboxUrl, colleague);
    const changing = async (by: typeof page) =>
      (await openHandOff(by, second)).getByRole('link', { name: 'Change the draft' }).click();
    await changing(page);
    await changing(other);
    await other.getByLabel('Why you ask them').fill('Written by Jonas.');
    await other.getByRole('button', { name: 'Save draft' }).click();
    await expect(other.getByRole('complementary').getByRole('status')).toContainText('Draft saved');
    await page.getByLabel('Why you ask them').fill('Written by Mette.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('alert')).toContainText('Jonas Demo Friis changed this hand-off');
    await expect(page.getByRole('region', { name: 'As it is saved now' })).toContainText('Written by Jonas.');
    await expect(page.getByLabel('Why you ask them')).toHaveValue('Written by Mette.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Draft saved');
    await expect(page.getByRole('complementary')).toContainText('Written by Mette.');
    await other.context().close();
  });

  await test.step('discarded, it is gone from the list', async () => {
    await openHandOff(page, second);
    await act(page, 'Discard');
    await expect(page.getByRole('complementary').getByRole('status')).toContainText(
      'The draft is discarded.',
    );
    for (const path of ['/hand-offs', '/hand-offs?show=ended']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
      await expect(lineOf(page, second)).toHaveCount(0);
    }
  });
});

test('a draft is offered, re-routed, offered on from the ready draft, and withdrawn', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const need = 'Four weeks of measuring at night';
  await signInAs(page, officer);
  const kp = await pageOf(browser, baseURL, 'partner@kp.example');
  const ku = await pageOf(browser, baseURL, 'partner@ku.example');

  await test.step('the draft is offered from its panel', async () => {
    await page.goto(`/leads/${lead}/hand-off`);
    await fillHandOff(page, {
      kind: 'Assist',
      receiver: 'University College Copenhagen',
      need,
      reason: 'You have rooms at night.',
      groups: ['Needs'],
    });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Draft saved');
    await openHandOff(page, need);
    await act(page, 'Offer');
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered. KP knows.');
  });

  await test.step('the receiver points to somebody better placed', async () => {
    const panel = await openHandOff(kp, need);
    await panel.getByRole('radio', { name: 'Re-route', exact: true }).check();
    await panel.getByLabel('Who is better placed').selectOption('ku');
    await act(kp, 'Re-route', { label: 'Why they are better placed', words: 'Their cellar is deeper.' });
    await expect(kp.getByRole('complementary').getByRole('status')).toContainText(
      'Re-routed. CopCap has a ready draft.',
    );
    await expect(panel.getByText('You pointed to KU')).toBeVisible();
  });

  await test.step('the sender finds a ready draft, with the words that pointed there, and offers it on', async () => {
    await page.goto('/hand-offs');
    await expect(lineOf(page, need)).toContainText(`Draft of ${company} for University of Copenhagen`);
    const panel = await openHandOff(page, need);
    await expect(panel.getByText('Peter Demo Ravn pointed to KU')).toBeVisible();
    await expect(panel.getByText('Their cellar is deeper.')).toBeVisible();
    await act(page, 'Offer');
    await expect(page.getByRole('complementary').getByRole('status')).toContainText('Offered. KU knows.');
    await page.goto('/hand-offs?show=ended');
    await expect(lineOf(page, need)).toContainText(
      'University College Copenhagen points to University of Copenhagen',
    );
  });

  await test.step('the new receiver reads the offer, and not what the first one wrote', async () => {
    const panel = await openHandOff(ku, need);
    await expect(panel.getByText('You have rooms at night.')).toBeVisible();
    await expect(panel.getByText('Their cellar is deeper.')).toHaveCount(0);
  });

  await test.step('the sender withdraws it, and the receiver reads why', async () => {
    await openHandOff(page, need);
    await act(page, 'Withdraw', { label: 'Reason', words: 'The company found a cellar.' });
    await expect(page.getByRole('complementary').getByRole('status')).toContainText(
      'Withdrawn. KU knows your reason.',
    );
    await ku.goto('/hand-offs');
    await expect(lineOf(ku, need)).toHaveCount(0);
    const panel = await openHandOff(ku, need, 'ended');
    await expect(panel.getByText('Mette Demo Holm withdrew it')).toBeVisible();
    await expect(panel.getByText('The company found a cellar.')).toBeVisible();
  });
  await kp.context().close();
  await ku.context().close();
});
