import type { Page } from '@playwright/test';
import { getT } from '../../app/i18n/get-t.ts';
import { languages, localeOf } from '../../app/i18n/locales.ts';
import { formWords, sendEnquiry } from '../support/company-form.ts';
import { linkIn, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';

const choose = async (page: Page, name: string) => {
  await page.locator('details.language summary').click();
  await page.locator('details.language').getByRole('button', { name, exact: true }).click();
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('another language keeps what is only typed, and says nothing of mistakes', async ({ page }) => {
      await page.goto('/en/enquire');
      await page.locator('[name=legal_name]').fill('Polyglot Demo AG <b>');
      await page.locator('[name=website]').fill('not yet a website');
      await page.locator('[name=sector][value=quantum]').check();
      await page.locator('[name=field_quantum]').selectOption('sensing');
      await choose(page, 'Dansk');
      await expect(page).toHaveURL(/\/da\/enquire\/company$/);
      await expect(page.getByLabel('Virksomhedens navn')).toHaveValue('Polyglot Demo AG <b>');
      await expect(page.locator('[name=website]')).toHaveValue('not yet a website');
      await expect(page.locator('[name=field_quantum]')).toHaveValue('sensing');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page).toHaveTitle(/^Virksomheden, trin 1/);
      await choose(page, 'English');
      await expect(page.getByLabel('Company name')).toHaveValue('Polyglot Demo AG <b>');
      await page.goto('/');
      await expect(page).toHaveURL(/\/en$/);
    });

    test('another language saves a page whose answers are whole, and stays on it', async ({ page }) => {
      await page.goto('/en/enquire');
      await page.locator('[name=legal_name]').fill('Whole Demo AB');
      await page.locator('[name=country]').selectOption('SE');
      await page.locator('[name=sector][value=other]').check();
      await choose(page, 'Dansk');
      await expect(page).toHaveURL(/\/da\/enquire\/company$/);
      await page.reload();
      await expect(page.getByLabel('Virksomhedens navn')).toHaveValue('Whole Demo AB');
      await page.goto('/da/enquire/needs');
      await page.locator('[name=story]').fill('Half a sentence');
      await choose(page, 'English');
      await expect(page.getByLabel('In your own words')).toHaveValue('Half a sentence');
    });

    test('the Enter key goes on with the form and not to another language', async ({ page }) => {
      await page.goto('/en/enquire');
      await page.locator('[name=legal_name]').press('Enter');
      await expect(page).toHaveURL(/\/en\/enquire\/company$/);
      await expect(page.getByRole('alert')).toBeVisible();
    });

    test('a message that is only typed follows into another language', async ({ page, mailboxUrl }) => {
      const email = `typed.${javaScriptEnabled}@demo.example`;
      await sendEnquiry(page, 'en', { name: 'Typed Demo ApS', email, slowly: true });
      await page.goto(linkIn((await waitForMail(mailboxUrl, email)).text));
      await page.locator('[name=text]').fill('Not sent yet');
      await choose(page, 'Dansk');
      await expect(page).toHaveURL(/\/da\/case$/);
      await expect(page.locator('[name=text]')).toHaveValue('Not sent yet');
      await expect(page.locator('.message')).toHaveCount(1);
    });
  });

test('every public page names itself and its translations to search engines', async ({ page, baseURL }) => {
  await page.goto('/da/privacy?from=somewhere');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  const found = await page
    .locator('head link[rel=canonical], head link[rel=alternate]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
  expect(found).toContainEqual([null, `${baseURL}/da/privacy`]);
  expect(found).toContainEqual(['da', `${baseURL}/da/privacy`]);
  expect(found).toContainEqual(['x-default', `${baseURL}/en/privacy`]);
});

test('the front page and the form say in one sentence what they are', async ({ page }) => {
  for (const lng of ['en', 'ar'] as const) {
    for (const path of [`/${lng}`, `/${lng}/enquire/company`]) {
      await page.goto(path);
      const said = page.locator('head meta[name=description]');
      await expect(said, path).toHaveCount(1);
      await expect(said, path).toHaveAttribute('content', /\S.{40,}/);
    }
  }
});

for (const { lng, native } of [
  { lng: 'ar', native: 'شركة تجريبية Demo' },
  { lng: 'ja', native: 'デモ製薬株式会社 Demo' },
] as const)
  test(`a company asks in ${lng} without JavaScript and gets its mail and its page in it`, async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: lng });
    const page = await context.newPage();
    const t = getT(lng);
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${lng}$`));
    const email = `native.${lng}@demo.example`;
    const sent = await sendEnquiry(page, lng, { name: native, email, slowly: true });
    expect(sent).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    await expect(page.locator('html')).toHaveAttribute('dir', localeOf(lng).direction);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('form:sent.title'));

    const mail = await waitForMail(mailboxUrl, email);
    expect(mail.subject).toBe(t('mail:receipt.subject', { reference: sent }).replace(/[\u2066-\u2069]/g, ''));
    expect(mail.text).toContain(native);
    expect(mail.text).toContain(t('mail:unreviewed'));
    expect(mail.text).toContain(getT('en')('mail:unreviewed'));
    expect(mail.html).toContain(`dir="${localeOf(lng).direction}"`);

    await page.goto(linkIn(mail.text));
    await expect(page).toHaveURL(new RegExp(`/${lng}/case$`));
    await page.locator('[name=text]').fill(native);
    await page.getByRole('button', { name: formWords(lng).message, exact: true }).click();
    await expect(page.locator('.message').first()).toContainText(native);
    await context.close();
  });

for (const lng of languages)
  test(`${lng}: front page and form, with mistakes, at 360 px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const { tag, direction, reviewed } = localeOf(lng);
    for (const path of [`/${lng}`, `/${lng}/enquire/company`]) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('.unreviewed')).toHaveCount(reviewed ? 0 : 1);
    }
    await page.getByRole('button', { name: formWords(lng).next, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(getT(lng)('form:error.legal-name'));
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (!reviewed) {
      await page.locator('[name=legal_name]').fill('Typed Demo');
      await page.locator('.unreviewed').getByRole('button').click();
      await expect(page).toHaveURL(/\/en\/enquire\/company$/);
      await expect(page.getByLabel('Company name')).toHaveValue('Typed Demo');
    }
    await context.close();
  });
