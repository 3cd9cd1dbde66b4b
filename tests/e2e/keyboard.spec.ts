import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
};

const focusedRow = (page: Page) => page.locator('[data-row]:focus-within');

test('in the inbox J and K choose a row, and A, H and S act on it', async ({ page }) => {
  await signInAs(page, officer);
  await open(page, '/inbox');
  await page.keyboard.press('j');
  const first = await focusedRow(page).getAttribute('data-lead');
  await page.keyboard.press('j');
  expect(await focusedRow(page).getAttribute('data-lead')).not.toBe(first);
  await page.keyboard.press('k');
  expect(await focusedRow(page).getAttribute('data-lead')).toBe(first);
  const own = page.locator('[data-row][data-key-a]').first();
  const lead = await own.getAttribute('data-lead');
  for (const [key, act] of [
    ['a', 'assign'],
    ['h', 'hand-off'],
    ['s', 'stage'],
  ] as const) {
    await open(page, '/inbox');
    await own.getByRole('link').focus();
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`/leads/${lead}/${act}\\?back=%2Finbox$`));
  }
});

test('an act that a key opened leads back to the list it was opened from, and to no other house', async ({
  page,
}) => {
  await signInAs(page, officer);
  await open(page, '/pipeline?mine=1');
  const own = page.locator('[data-row][data-key-a]').first();
  const lead = await own.getAttribute('data-lead');
  for (const [key, name] of [
    ['s', 'Cancel'],
    ['h', 'Back'],
    ['a', 'Cancel'],
  ] as const) {
    await own.getByRole('link').first().focus();
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/back=/);
    await page.locator('.acts').getByRole('link', { name }).click();
    await expect(page).toHaveURL(/\/pipeline\?mine=1$/);
  }
  await own.getByRole('link').first().focus();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page).toHaveURL(/\/pipeline\?mine=1$/);

  await page.goto(`/leads/${lead}/assign?back=//elsewhere.example/`);
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${lead}$`));
});

test('a key that a row does not take says so', async ({ page }) => {
  await signInAs(page, 'partner@dtu.example');
  await open(page, '/pipeline?level=coded');
  await page.locator('[data-row]:not([data-key-a])').first().getByRole('link').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: 'This key does nothing here' })).toBeVisible();
  await expect(page).toHaveURL(/\/pipeline/);
});

test('the list of keys shows them all, and switches single keys off', async ({ page }) => {
  await signInAs(page, officer);
  await open(page, '/inbox');
  await expect(page.locator('.keys')).toBeVisible();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  for (const words of ['Assign', 'Hand off', 'stage of the chosen case'])
    await expect(list.getByText(words).first()).toBeVisible();
  await list.getByLabel('Use single keys on this device').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('j');
  await expect(focusedRow(page)).toHaveCount(0);
  await expect(page.locator('.keys')).toBeHidden();
  await page.reload({ waitUntil: 'networkidle' });
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await page.locator('.me-menu summary').click();
  await page.getByRole('button', { name: /^Keyboard/ }).click();
  await list.getByLabel('Use single keys on this device').check();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('j');
  await expect(focusedRow(page)).toHaveCount(1);
});

test('Escape closes the panel and gives the focus back to its row', async ({ page }) => {
  await signInAs(page, officer);
  await open(page, '/pipeline');
  await page.keyboard.press('j');
  const lead = await focusedRow(page).getAttribute('data-lead');
  await page.keyboard.press('Enter');
  await expect(page.locator('.panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveCount(0);
  expect(await focusedRow(page).getAttribute('data-lead')).toBe(lead);
});

test('arrows move between the views of a page', async ({ page }) => {
  await signInAs(page, officer);
  await open(page, '/pipeline');
  const views = page.getByRole('navigation', { name: 'View' });
  await views.getByRole('link', { name: 'List' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(views.getByRole('link', { name: 'Board' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(views.getByRole('link', { name: 'List' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pipeline\/board/);
});

test('S leads to the stages of a card, and the arrows choose among them', async ({ page }) => {
  await signInAs(page, officer);
  await open(page, '/pipeline/board?mine=1');
  const card = page.locator('.lane').first().locator('.card[data-key-s]').first();
  await card.focus();
  await page.keyboard.press('s');
  const stages = card.getByLabel('Stage');
  await expect(stages).toBeFocused();
  await expect(stages).toHaveValue('new');
  await page.keyboard.press('ArrowDown');
  await expect(stages).toHaveValue('qualified');
  await page.keyboard.press('v');
  await expect(stages).toHaveValue('visit');
  await expect(stages).toBeFocused();
});
