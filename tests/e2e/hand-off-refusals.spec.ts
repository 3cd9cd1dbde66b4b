import { fillHandOff, lineOf, openHandOff } from '../support/hand-offs.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
/** Sakurage Demo Biologics, a case of the desk, and Aarezeit Demo Robotics, one of Region Hovedstaden. */
const lead = 'U5R-9WC';
const regional = 'B9C-2JN';

test('a page for handing off says who can, to everyone who cannot', async ({ page }) => {
  const expectForbidden = async (path: string, who: string) => {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot do this');
    await expect(page.getByText(who)).toBeVisible();
    await expectAccessible(page);
  };
  await signInAs(page, 'viewer@regionh.example');
  const workers = 'An officer or a partner of the organisation can do this.';
  await expectForbidden('/hand-offs/new', workers);
  await expectForbidden(`/leads/${regional}/hand-off`, workers);
  await page.goto('/hand-offs');
  await expect(page.getByText('Hand-offs are for the officers and partners').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hand off', exact: true })).toHaveCount(0);

  await page.context().clearCookies();
  await signInAs(page, 'partner@regionh.example');
  await expectForbidden(`/leads/${lead}/hand-off`, 'The organisation responsible for the case can do this.');
  for (const path of [
    '/hand-offs/00000000-0000-4000-8000-000000000000/draft',
    '/hand-offs/x/draft',
    '/hand-offs?open=00000000-0000-4000-8000-000000000000',
    '/leads/AAA-AAA/hand-off',
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test('a draft that meets an ended sign-in is sent after signing in again, with every word', async ({
  page,
  context,
}) => {
  const need = `Antibodies that keep, ${Date.now()}`;
  await signInAs(page, officer);
  await page.goto(`/leads/${lead}/hand-off`);
  await fillHandOff(page, {
    kind: 'Assist',
    receiver: 'Region Hovedstaden',
    need,
    reason: 'Your cold room is <b>empty</b>.',
    groups: ['Summary', 'Needs'],
  });
  await context.clearCookies({ name: /^kp(\.\d+)?$/ });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: officer, exact: true }).click();
  await expect(page.getByText(need).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send it now' }).click();
  await expect(page.getByRole('complementary').getByRole('status')).toContainText('Draft saved');
  const panel = await openHandOff(page, need);
  await expect(panel).toContainText('Your cold room is <b>empty</b>.');
  await expect(panel).toContainText('Summary and needs');

  await panel.getByRole('radio', { name: 'Discard', exact: true }).check();
  await context.clearCookies({ name: /^kp(\.\d+)?$/ });
  await panel.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: officer, exact: true }).click();
  await page.getByRole('button', { name: 'Send it now' }).click();
  await expect(page.getByRole('complementary').getByRole('status')).toContainText('The draft is discarded.');
  await page.goto('/hand-offs');
  await expect(lineOf(page, need)).toHaveCount(0);
});
