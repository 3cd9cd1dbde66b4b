import type { Page } from '@playwright/test';
import { aPersonsTime } from '../support/company-form.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, test } from '../support/product-test.ts';

const farthest = 60;

/** Presses Tab until the focus is on a control, as a reader does who has no pointer. */
const tabTo = async (page: Page, selector: string) => {
  const isThere = () => page.evaluate((wished) => document.activeElement?.matches(wished) ?? false, selector);
  for (let presses = 0; !(await isThere()); presses += 1) {
    if (presses === farthest) throw new Error(`${selector} is not reached with the Tab key`);
    await page.keyboard.press('Tab');
  }
};

const type = async (page: Page, name: string, text: string) => {
  await tabTo(page, `[name=${name}]`);
  await page.keyboard.type(text);
};

const goOn = async (page: Page, to: string) => {
  await tabTo(page, 'main button.button:not(.button-quiet)');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${to}(#|$)`));
};

for (const javaScriptEnabled of [true, false])
  test(`the whole form is filled in and sent by keyboard alone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled,
      extraHTTPHeaders: { 'x-forwarded-for': `198.51.110.${javaScriptEnabled ? 1 : 2}` },
    });
    const page = await context.newPage();
    const email = `keyboard.${javaScriptEnabled}@demo.example`;
    await page.goto('/en');
    await tabTo(page, 'main a[href*="/enquire"]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/company/);

    // A mistake first: the focus is on the summary, whose line leads to the question.
    await tabTo(page, 'main button.button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.error-summary')).toBeFocused();
    await tabTo(page, '.error-summary a');
    await page.keyboard.press('Enter');
    await expect(page.locator('[name=legal_name]')).toBeFocused();

    await page.keyboard.type('Keyboard Demo Ltd');
    await type(page, 'country', 'Japan');
    await tabTo(page, '[name=sector]');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[name=sector][value=quantum]')).toBeChecked();
    await type(page, 'field_quantum', 'Sens');
    await goOn(page, 'needs');

    await tabTo(page, '[name=project_kinds][value=greenfield]');
    await page.keyboard.press('Space');
    await tabTo(page, '[name=spaces][value=office]');
    await page.keyboard.press('Space');
    await type(page, 'area_office', '300');
    await type(page, 'people_12', '8');
    await type(page, 'story', 'Near the university.');
    await goOn(page, 'contact');

    await type(page, 'full_name', 'Clara Demo');
    await type(page, 'email', email);
    await goOn(page, 'sharing');

    await tabTo(page, '[name=openness]');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[name=openness][value=coded]')).toBeChecked();
    await goOn(page, 'check');

    if (!javaScriptEnabled) await page.waitForTimeout(aPersonsTime);
    await tabTo(page, '.before-sending button.button');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-reference]')).toBeVisible();
    expect((await waitForMail(mailboxUrl, email)).text).toContain('Keyboard Demo Ltd');
    await context.close();
  });
