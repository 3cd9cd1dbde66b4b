import { openCase } from '../support/open-case.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

test('the desk joins a known company, takes it back, sets it aside and finds it again', async ({
  page,
  mailboxUrl,
}) => {
  test.setTimeout(300_000);
  const known = await openCase(page, mailboxUrl, 'Joinwell Demo Biologics');
  // Another browser, as far as the form can tell.
  await page.context().clearCookies();
  const enquiry = await openCase(page, mailboxUrl, 'Joinwell Demo Biologics GmbH');
  await signInAs(page, 'officer@copcap.example');
  await page.goto(`/leads/${enquiry}`);
  const matches = page.getByRole('region', { name: 'Is it a known company?' });
  const candidate = matches.locator(`[data-candidate="${known}"]`);
  await expect(candidate).toContainText('Very likely, 91 of 100');
  await expect(candidate).toContainText('Same e-mail domain and name very alike');

  await test.step('one press joins it, and the case shows the other case', async () => {
    await candidate.getByRole('button', { name: 'Join with Joinwell Demo Biologics' }).click();
    await expect(matches).toContainText('The same company as Joinwell Demo Biologics.');
    await expect(matches.getByRole('heading', { name: 'Other cases of this company' })).toBeVisible();
    await expect(candidate).toHaveCount(0);
    await expect(page.getByText(`joined the company with that of ${known}`)).toBeVisible();
    await expectAccessible(page);
    // Each case keeps the facts it was sent with.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Joinwell Demo Biologics GmbH');
    await page.getByRole('link', { name: 'Joinwell Demo Biologics GmbH' }).click();
    await expect(page.getByText('Also known as')).toBeVisible();
    await expect(page.locator('.company-cases li')).toHaveCount(2);
  });

  await test.step('the join is undone', async () => {
    await page.goto(`/leads/${enquiry}`);
    await matches.getByRole('button', { name: /^Undo ?: Joinwell/ }).click();
    await expect(candidate).toBeVisible();
  });

  await test.step('not the same is remembered, and can be taken back', async () => {
    await candidate.getByRole('button', { name: /^Not the same ?: Joinwell/ }).click();
    await expect(candidate).toHaveCount(0);
    await page.reload();
    await expect(candidate).toHaveCount(0);
    await matches.getByText('1 company set aside').click();
    await matches.getByRole('button', { name: /^Show again ?: Joinwell/ }).click();
    await expect(candidate).toBeVisible();
  });

  await test.step('a press on a page that is out of date is told so and changes nothing', async () => {
    const other = await page.context().newPage();
    await other.goto(`/leads/${enquiry}`);
    await other.locator('#composer').getByText('Message', { exact: true }).click();
    await other.locator('#composer [name=text]').fill('Thank you.');
    await other.getByRole('button', { name: 'Send message', exact: true }).click();
    await expect(other.locator('.timeline').getByText('Thank you.')).toBeVisible();
    await candidate.getByRole('button', { name: 'Join with Joinwell Demo Biologics' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it a known company?');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(candidate).toBeVisible();
    await expectAccessible(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the enquiry and what stands beside it are accessible at 360 px in ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await signInAs(page, 'officer@copcap.example');
    await page.goto('/pipeline?q=Sakurage');
    const address = await page.locator('[data-lead]').first().getAttribute('data-lead');
    for (const path of ['', '/enquiry', '/note', '/answer', '/match']) {
      await page.goto(`/leads/${address}${path}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await context.close();
  });
