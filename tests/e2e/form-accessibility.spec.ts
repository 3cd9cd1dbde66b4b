import type { Page } from '@playwright/test';
import { getT } from '../../app/i18n/get-t.ts';
import { type Language, languages, localeOf } from '../../app/i18n/locales.ts';
import { formWords } from '../support/company-form.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 780 };

/** How a reader may have set the device. */
const modes = {
  light: { viewport: wide, media: {} },
  dark: { viewport: wide, media: { colorScheme: 'dark' } },
  'forced colours': { viewport: wide, media: { forcedColors: 'active' } },
  'reduced motion': { viewport: wide, media: { reducedMotion: 'reduce' } },
  '360 px': { viewport: narrow, media: {} },
} as const;
type Mode = keyof typeof modes;

/** In the long form every language in every mode; else each mode in a left-to-right and a right-to-left language. */
const modesOf = (lng: Language): Mode[] =>
  process.env.E2E === 'full' || lng === 'en' || lng === 'ar' ? (Object.keys(modes) as Mode[]) : ['360 px'];

const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

const look = async (page: Page, lng: Language) => {
  for (const mode of modesOf(lng))
    await test.step(mode, async () => {
      const { viewport, media } = modes[mode];
      await page.setViewportSize(viewport);
      await page.emulateMedia({ ...usual, ...media });
      // A colour on its way to another one is neither.
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      await expectAccessible(page);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(widest, `${page.url()} scrolls sideways: ${mode}`).toBeLessThanOrEqual(viewport.width);
    });
};

/** The summary comes first and has the focus; each of its lines leads to a control that says the same. */
const expectSummary = async (page: Page) => {
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  const lines = await summary.locator('a').evaluateAll((links) =>
    links.map((link) => {
      const control = document.querySelector<HTMLElement>(link.getAttribute('href') ?? 'none');
      const said = [control, control?.closest('fieldset')].flatMap(
        (element) => element?.getAttribute('aria-describedby')?.split(' ') ?? [],
      );
      return {
        words: link.textContent,
        first: Boolean(
          control &&
            link.compareDocumentPosition(document.querySelector('h1') as Node) &
              Node.DOCUMENT_POSITION_FOLLOWING,
        ),
        focusable: control?.matches('input, select, textarea') ?? false,
        atField: said.some((id) =>
          document
            .getElementById(id)
            ?.textContent?.trim()
            .endsWith(link.textContent ?? ''),
        ),
      };
    }),
  );
  expect(lines.length, page.url()).toBeGreaterThan(0);
  for (const line of lines)
    expect(line, page.url()).toMatchObject({ first: true, focusable: true, atField: true });
  const link = summary.locator('a').first();
  const target = await link.getAttribute('href');
  await link.press('Enter');
  await expect(page.locator(target ?? 'none')).toBeFocused();
};

const answer: Record<
  'company' | 'needs' | 'contact' | 'sharing',
  (page: Page, lng: Language) => Promise<void>
> = {
  company: async (page) => {
    await page.locator('[name=legal_name]').fill('Every Page Demo');
    await page.locator('[name=country]').selectOption('JP');
    await page.locator('[name=sector][value=life_science]').check();
    await page.locator('[name=field_life_science]').selectOption('biotech');
  },
  needs: async (page, lng) => {
    await page.locator('[name=project_kinds][value=clinical_trial]').check();
    for (const space of await page.locator('[name=spaces]:not([value=none], [value=unknown])').all())
      await space.check();
    await page.locator('[name=gmo][value=yes]').check();
    await page.locator('main details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    await look(page, lng);
  },
  contact: async (page, lng) => {
    await page.locator('[name=full_name]').fill('Clara Demo Whitfield');
    await page.locator('[name=email]').fill(`every-page.${lng}@demo.example`);
  },
  sharing: async (page) => {
    await page.locator('[name=openness][value=coded]').check();
  },
};

for (const lng of languages)
  test(`${lng}: every page of the form, empty, with mistakes and filled in`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      baseURL,
      extraHTTPHeaders: { 'x-forwarded-for': `198.51.101.${languages.indexOf(lng) + 1}` },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const { tag, direction } = localeOf(lng);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const { next, send } = formWords(lng);
    await page.goto(`/${lng}/enquire/company`);
    for (const step of ['company', 'needs', 'contact', 'sharing'] as const)
      await test.step(step, async () => {
        await expect(page).toHaveURL(new RegExp(`/${lng}/enquire/${step}(#|$)`));
        await expect(page.locator('html')).toHaveAttribute('lang', tag);
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        await look(page, lng);
        // Who may know can be left open: nothing is missing there.
        if (step !== 'sharing') {
          await press(next);
          await expect(page).toHaveTitle(
            new RegExp(`^${getT(lng)('form:title-error', { title: getT(lng)(`form:${step}.title`) })}`),
          );
          await expectSummary(page);
          await look(page, lng);
        }
        await answer[step](page, lng);
        if (step === 'company') {
          await press(next);
          await page.goto(`/${lng}/enquire/check`);
          await press(send);
          const missing = page.locator('.error-summary');
          await expect(missing).toBeFocused();
          await look(page, lng);
          await missing.getByRole('link').first().press('Enter');
        } else await press(next);
      });
    await expect(page).toHaveURL(new RegExp(`/${lng}/enquire/check(#|$)`));
    await look(page, lng);
    for (const path of ['documents', 'later', 'code'])
      await test.step(path, async () => {
        await page.goto(`/${lng}/enquire/${path}`);
        await look(page, lng);
        if (path === 'later') await page.locator('main [name=email]').fill('');
        const form = page.locator('main form[method=post]').first();
        await form.evaluate((element: HTMLFormElement) => element.submit());
        await expectSummary(page);
        await look(page, lng);
      });
    await page.goto(`/${lng}/enquire/check`);
    await press(send);
    await page.locator('[data-reference]').waitFor();
    await look(page, lng);
    await context.close();
  });
