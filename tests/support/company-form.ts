import type { Page } from '@playwright/test';
import { getT } from '../../app/i18n/get-t.ts';
import type { Language } from '../../app/i18n/locales.ts';

/** The words that a test presses, in a language. */
export const formWords = (lng: Language) => {
  const t = getT(lng);
  return {
    start: t('public:front.start'),
    next: t('form:save'),
    send: t('form:send'),
    open: t('form:sent.open-page'),
    message: t('case:dialogue.send'),
  };
};

export interface DemoCompany {
  name: string;
  email: string;
  openness?: 'open' | 'coded' | 'closed';
  story?: string;
  /** As a person without scripts: what is sent within five seconds needs a mailed code. */
  slowly?: boolean;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fills the four pages of the form by their field names, which are the same in every language. */
export const fillForm = async (page: Page, lng: Language, company: DemoCompany) => {
  const words = formWords(lng);
  await page.locator('[name=legal_name]').fill(company.name);
  await page.locator('[name=country]').selectOption('US');
  await page.locator('[name=sector][value=life_science]').check();
  await page.locator('[name=field_life_science]').selectOption('biotech');
  await press(page, words.next);
  await page.locator('[name=project_kinds][value=greenfield]').check();
  await page.locator('[name=spaces][value=wet_lab]').check();
  await page.locator('[name=area_wet_lab]').fill('800');
  await page.locator('[name=gmo][value=unknown]').check();
  await page.locator('[name=people_12]').fill('12');
  await page.locator('[name=start_month]').selectOption('9');
  await page.locator('[name=start_year]').fill('2027');
  await page
    .locator('[name=story]')
    .fill(company.story ?? 'We look for a laboratory near a hospital. Thirty people.');
  await press(page, words.next);
  await page.locator('[name=full_name]').fill('Clara Demo Whitfield');
  await page.locator('[name=email]').fill(company.email);
  await press(page, words.next);
  await page.locator(`[name=openness][value=${company.openness ?? 'coded'}]`).check();
  await press(page, words.next);
};

/** What is sent faster, and without scripts, needs a mailed code. */
export const aPersonsTime = 5_100;

/** From the front page to the reference. */
export const sendEnquiry = async (page: Page, lng: Language, company: DemoCompany): Promise<string> => {
  await page.goto(`/${lng}`);
  await page
    .getByRole('link', { name: formWords(lng).start })
    .first()
    .click();
  await fillForm(page, lng, company);
  if (company.slowly) await page.waitForTimeout(aPersonsTime);
  await press(page, formWords(lng).send);
  return (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';
};
