import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';

const lane = (page: Page, name: string) =>
  page.locator('.lane', { has: page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }) });

test('each role sees what the ledger opens to it', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline');
  const mine = await page.locator('[data-lead]').count();
  expect(mine).toBeGreaterThan(10);
  await page.context().clearCookies();

  await signInAs(page, 'partner@dtu.example');
  await page.goto('/pipeline?level=coded');
  const coded = page.locator('tr[data-lead]').first();
  await expect(coded.locator('.code-name').first()).toBeVisible();
  await expect(coded).toContainText('Not shown');
  await coded.getByRole('link').click();
  await expect(page.locator('.panel')).toContainText('Needs not shared');
  await page.goto('/pipeline?level=open');
  await expect(page.locator('tr[data-lead]').first()).toContainText('Needs not shared');
  await page.context().clearCookies();

  await signInAs(page, 'admin@kontaktpunkt.example');
  await page.goto('/pipeline?level=full');
  await expect(page.locator('[data-lead]')).toHaveCount(0);
});

test('a row opens in place, and with a second press as a page', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline');
  const row = page.locator('tr[data-lead]').first();
  const name = await row.getByRole('link').first().innerText();
  await row.getByRole('link').first().click();
  await expect(page.locator('.panel h2')).toHaveText(name);
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('on a phone a row opens in the place of the list, and closing brings the list back', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await signInAs(page, officer);
  await page.goto('/pipeline');
  await page.waitForLoadState('networkidle');
  const row = page.locator('tr[data-lead]').nth(8);
  const name = await row.getByRole('link').first().innerText();
  await row.getByRole('link').first().tap();
  const panel = page.locator('.panel');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(page.locator('tr[data-lead]').first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await panel.getByRole('link', { name: 'Close' }).tap();
  await expect(panel).toHaveCount(0);
  await expect(row).toBeVisible();
  await row.getByRole('link').first().tap();
  await panel.getByRole('link', { name: 'Open as a page' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await context.close();
});

test('search finds a part of a name, and filters are chips that go away', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline?q=aarez&stage=visit');
  await expect(page.locator('tr[data-lead]')).toHaveCount(1);
  await page.getByRole('link', { name: 'Remove filter: Stage Visit' }).click();
  await expect(page.getByRole('link', { name: /Remove filter: Stage/ })).toHaveCount(0);
  await expect(page.locator('tr[data-lead]').first()).toContainText('Aarezeit');
  await page.goto('/pipeline?q=no-such-name');
  await expect(page.getByRole('heading', { name: 'No case fits' })).toBeVisible();
});

test('the top bar finds a case by part of a name in its own script', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/companies?q=Sakurage');
  const search = page.getByRole('banner').getByRole('searchbox');
  await expect(search).toHaveValue('');
  for (const part of ['桜華', 'ديمو', 'sakurag']) {
    await search.fill(part);
    await search.press('Enter');
    await expect(page).toHaveURL(/\/pipeline\?q=/);
    await expect(page.locator('tr[data-lead]').first()).toContainText(part === 'ديمو' ? 'Wadi' : 'Sakurage');
  }
});

test('a card moves by keyboard, and back only with a reason', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline/board?q=Vistula');
  const card = page.locator('.card', { hasText: 'Vistula' });
  await expect(lane(page, 'Qualified')).toContainText('Vistula');
  await page.waitForLoadState('networkidle');
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('button', { name: /^Move / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-drop-target]')).toBeVisible();
  const target = lane(page, 'New').locator('.cards[data-drop-target]');
  for (let presses = 0; presses < 8 && !(await target.isVisible()); presses += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'stays in Qualified' })).toBeVisible();
  await expect(lane(page, 'Qualified')).toContainText('Vistula');
  await page.getByLabel(/^Why do you move/).fill('Counted too early.');
  await page.getByRole('button', { name: 'Move with this reason' }).click();
  await expect(lane(page, 'New')).toContainText('Vistula');
  await page.reload();
  await expect(lane(page, 'New')).toContainText('Vistula');
});

test('a card moves by mouse, and a refused one goes back with the reason', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline/board?q=Maple');
  await page.waitForLoadState('networkidle');
  const card = lane(page, 'New').locator('.card[data-lead="T8C-2VN"]');
  const from = await card.boundingBox();
  const to = await lane(page, 'Offer').locator('.cards').boundingBox();
  if (!from || !to) throw new Error('card and column are on the page');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  await expect(page.locator('[data-drop-target]').first()).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'Still unknown' })).toBeVisible();
  await expect(card).toBeVisible();
  await expect(lane(page, 'Offer').locator('.card')).toHaveCount(0);
});

test('a card moves with its stage control, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, officer);
  await page.goto('/pipeline/board?q=Kookaburra');
  const card = page.locator('.card', { hasText: 'Kookaburra' });
  await card.getByLabel('Stage').selectOption('exploring');
  await card.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Reason').fill('The visit was put off.');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page).toHaveURL(/\/pipeline\/board/);
  await expect(lane(page, 'Exploring')).toContainText('Kookaburra');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['/pipeline', '/pipeline?open=K7M-4QD', '/pipeline/board'])
    test(`${path} is accessible in ${colorScheme}, wide and at 360 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await signInAs(page, officer);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
