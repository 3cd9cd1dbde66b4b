import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';

for (const javaScriptEnabled of [true, false])
  test(`chosen columns stay chosen, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await signInAs(page, officer);
    await page.goto('/pipeline?mine=1&sort=name');
    await expect(page.getByRole('columnheader', { name: 'Country' })).toHaveCount(0);
    const chooser = page.locator('details', { hasText: 'Columns' });
    await chooser.locator('summary').click();
    await chooser.getByLabel('Country').check();
    await chooser.getByLabel('Days in stage').uncheck();
    await chooser.getByRole('button', { name: 'Show these columns' }).click();
    await expect(page.getByRole('columnheader', { name: 'Country' })).toBeVisible();
    await expect(page).toHaveURL(/\/pipeline\?mine=1&sort=name$/);
    await expect(chooser.getByRole('button')).toBeHidden();
    await page.goto('/pipeline');
    await expect(page.getByRole('columnheader', { name: 'Country' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Days' })).toHaveCount(0);
    await context.close();
  });

test('a case opened from a list knows its place there', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline?sector=quantum&sort=name');
  const rows = page.locator('tr[data-lead]');
  const [total, second] = [await rows.count(), await rows.nth(1).getAttribute('data-lead')];
  await rows.first().getByRole('link').first().click();
  const panel = page.locator('.panel');
  await expect(panel.locator('.pager')).toContainText(`1 of ${total}`);
  await panel.getByRole('link', { name: 'Next case' }).click();
  await expect(panel.locator('.pager')).toContainText(`2 of ${total}`);
  await panel.getByRole('link', { name: 'Open as a page' }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${second}`));
  const pager = page.locator('.crumbs-bar .pager');
  await expect(pager).toContainText(`2 of ${total}`);
  await pager.getByRole('link', { name: 'Previous case' }).click();
  await expect(pager).toContainText(`1 of ${total}`);
  await expect(pager.getByRole('link', { name: 'Previous case' })).toHaveCount(0);
  const back = page
    .getByRole('navigation', { name: 'Where you are' })
    .getByRole('link', { name: 'Pipeline' });
  await expect(back).toHaveAttribute('href', '/pipeline?sector=quantum&sort=name');
});
