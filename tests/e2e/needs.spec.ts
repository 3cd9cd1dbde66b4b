import type { Browser, Page } from '@playwright/test';
import { aPersonsTime } from '../support/company-form.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

const open = async (browser: Browser, baseURL: string | undefined) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    locale: 'en',
    // A network of its own: without scripts a crowd behind one address is asked for codes.
    extraHTTPHeaders: { 'x-forwarded-for': '198.51.100.8' },
  });
  const page = await context.newPage();
  await page.goto('/en/enquire');
  return page;
};

const company = async (page: Page, name: string, sector: string) => {
  await page.getByLabel('Company name').fill(name);
  await page.getByLabel('Country', { exact: true }).selectOption('DE');
  await page.getByLabel(sector).check();
  await next(page);
};

const contactAndSharing = async (page: Page, email: string) => {
  await page.getByLabel('Your name').fill('Clara Demo Vogt');
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(email);
  await next(page);
  await page.getByLabel('Ask me each time').check();
  await next(page);
};

const send = async (page: Page) => {
  await page.waitForTimeout(aPersonsTime);
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  return (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';
};

test('a life-science company says what its laboratory and its clean room need, without JavaScript', async ({
  browser,
  baseURL,
  mailboxUrl,
}) => {
  const email = 'needs.life@demo.example';
  const page = await open(browser, baseURL);
  await company(page, 'Needs Demo Therapeutics', 'Life science');
  await page.getByLabel('A clinical trial').check();
  await expect(page.getByLabel('Biosafety level')).toBeHidden();
  await page.getByLabel('Wet laboratory', { exact: true }).check();
  await page.getByLabel('Wet laboratory, area').fill('800');
  await page
    .getByRole('group', { name: /genetically modified/ })
    .getByLabel('Yes')
    .check();
  await page.getByLabel('Class of the work with modified organisms').selectOption('Class 2');
  await page.getByLabel('Biosafety level').selectOption('BSL-2');
  await page.getByLabel('Cleanroom', { exact: true }).check();
  await page.getByLabel('Cleanliness class').selectOption('GMP grade C');
  await page.getByText('More about this room').locator('visible=true').last().click();
  await page.locator('[name=power_kw_clean_room]').fill('ten');
  await page.locator('[name=area_clean_room_open][value=undecided]').check();
  await page.getByText('More about the project').click();
  await expect(page.getByLabel('Which platform do you work on?')).toHaveCount(0);
  await page.getByLabel('What do you develop?').selectOption('RNA');
  await page.getByLabel('How far is it?').selectOption('I do not know');
  await page.getByLabel('Which other places do you look at?').fill('Basel, Leiden');
  await next(page);

  // The fold that holds the wrong answer is open, and the summary leads to it.
  const wrong = page.getByRole('alert').getByRole('link', { name: /from 1 to 10,000 kW/ });
  await expect(wrong).toHaveAttribute('href', '#power_kw_clean_room');
  await expect(page.locator('[name=power_kw_clean_room]')).toBeVisible();
  await expect(page.getByLabel('Biosafety level')).toHaveValue('bsl_2');
  await page.locator('[name=power_kw_clean_room]').fill('40');
  await next(page);
  await contactAndSharing(page, email);

  const main = page.getByRole('main');
  for (const words of [
    'Biosafety level: BSL-2',
    'Class of the work with modified organisms: Class 2',
    'Cleanroom, area not decided yet',
    'Cleanliness class: GMP grade C',
    'Electric power: 40 kW',
    'Basel, Leiden',
  ])
    await expect(main).toContainText(words);
  const trial = page.getByRole('link', { name: 'Go to Trial Nation' });
  await expect(trial).toHaveAttribute('href', 'https://trialnation.dk');

  const reference = await send(page);
  await expect(trial).toBeVisible();
  await page.getByRole('link', { name: 'Open your page' }).click();
  await expect(page.getByRole('main')).toContainText('Cleanliness class: GMP grade C');
  const { text } = await waitForMail(mailboxUrl, email);
  expect(text).toContain('https://trialnation.dk');

  const desk = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(desk, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}`);
  const facts = desk.locator('#facts');
  await expect(facts).toContainText('Cleanliness class: GMP grade C');
  await expect(facts).toContainText('Electric power: 40 kW');
  await expect(facts).toContainText('cleanroom (not decided)');
  await desk.goto(`/leads/${reference}/needs`);
  await desk.getByLabel('Cleanliness class (cleanroom)').selectOption('ISO 14644-1 class 7');
  const power = desk.locator('[name=power_kw_clean_room]');
  await power.fill('20000');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText(/from 1 to 10,000 kW/)).toBeVisible();
  await expectAccessible(desk);
  await desk.locator('[name=power_kw_clean_room_open]').selectOption('Not known');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(facts).toContainText('Cleanliness class: ISO 14644-1 class 7');
  await expect(facts).toContainText('Electric power: not known');
  await expect(facts).toContainText('cleanroom (not decided)');
  await expect(facts).toContainText('Basel, Leiden');
});

test('a quantum company says what its hall needs, and what it dropped is not kept', async ({
  browser,
  baseURL,
}) => {
  const page = await open(browser, baseURL);
  await company(page, 'Needs Demo Qubits', 'Quantum technology');
  await page.getByLabel('A new site in Denmark').check();
  await page.getByLabel('Cleanroom', { exact: true }).check();
  await page.getByLabel('Cleanliness class').selectOption('ISO 14644-1 class 5');
  await page.getByLabel('Hall for cryostats, with low vibration', { exact: true }).check();
  await page.getByLabel('Dilution refrigerators').fill('2,5');
  await page.getByLabel('Lowest temperature').fill('7,5');
  await page.getByLabel('Helium recovery').selectOption('Yes');
  await page.locator('[name=vibration_cryostat_hall]').selectOption('VC-E');
  await page.getByText('More about the project').click();
  await page.getByLabel('Which platform do you work on?').selectOption('Superconducting circuits');
  await page.getByLabel('How far is the technology?').selectOption('TRL 4');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('Write a whole number from 0 to 100');
  await page.getByLabel('Dilution refrigerators').fill('2');
  await page.getByLabel('Cleanroom', { exact: true }).uncheck();
  await next(page);
  await contactAndSharing(page, 'needs.quantum@demo.example');
  const main = page.getByRole('main');
  for (const words of [
    'Dilution refrigerators: 2 units',
    'Lowest temperature: 7.5 mK',
    'Vibration class: VC-E',
    'Superconducting circuits',
    'TRL 4',
  ])
    await expect(main).toContainText(words);
  await expect(main).not.toContainText('ISO 14644-1');
  await expect(main).not.toContainText('Trial Nation');

  // Another sector has other questions: what belonged to the first one is gone.
  await page.goto('/en/enquire/company');
  await page.getByLabel('Something else').check();
  await next(page);
  await page.goto('/en/enquire/check');
  await expect(main).not.toContainText('Superconducting circuits');
  await send(page);
  await page.getByRole('link', { name: 'Open your page' }).click();
  await expect(main).toContainText('Vibration class: VC-E');
  await expect(main).not.toContainText('TRL 4');
});

test('company, contact and intent are enough; the rest is named and blocks nothing', async ({
  browser,
  baseURL,
}) => {
  const page = await open(browser, baseURL);
  await company(page, 'Needs Demo Minimal', 'Life science');
  await next(page);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Choose what you are planning, or write it in your own words below',
  ]);
  await page.getByLabel('In your own words').fill('We look for a place to begin.');
  await next(page);
  await contactAndSharing(page, 'needs.minimal@demo.example');
  const asked = page.getByRole('complementary', { name: 'Your officer will ask about these' });
  await expect(asked.getByRole('link')).toHaveText([
    'What you are planning',
    'Which space you need',
    'How many people',
    'When you would like to start',
  ]);
  await asked.getByRole('link', { name: 'How many people' }).click();
  await expect(page).toHaveURL(/\/en\/enquire\/needs#people_12$/);
  await page.locator('[name=people_open][value=unknown]').check();
  await next(page);
  await expect(asked.getByRole('link')).toHaveCount(3);
  expect(await send(page)).toMatch(/^\w{3}-\w{3}$/);
});

test('the needs are answered by keyboard alone', async ({ page }) => {
  await page.goto('/en/enquire');
  await company(page, 'Needs Demo Keys', 'Quantum technology');
  await page.getByLabel('Hall for cryostats, with low vibration', { exact: true }).focus();
  await page.keyboard.press('Space');
  const keys = ['1', '2', '0', 'Tab', 'Tab', 'Tab', 'Tab', '2', 'Tab', 'Tab', 'Tab', '1', '0'];
  await page.keyboard.press('Tab');
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.locator('[name=area_cryostat_hall]')).toHaveValue('120');
  await expect(page.getByLabel('Dilution refrigerators')).toHaveValue('2');
  await expect(page.getByLabel('Lowest temperature')).toHaveValue('10');
  await page.locator('summary', { hasText: 'More about the project' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Which platform do you work on?')).toBeFocused();
  await page.getByLabel('In your own words').fill('A hall.');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save and continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You');
});

for (const width of [360, 1280])
  test(`every question of every room is accessible at ${width} px, as are the pages after it`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 780 });
    const look = async () => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await page.goto('/en/enquire');
    await company(page, 'Needs Demo Wide', 'Life science');
    for (const kind of ['office', 'wet_lab', 'dry_lab', 'clean_room', 'cryostat_hall'])
      await page.locator(`[name=spaces][value=${kind}]`).check();
    await page.locator('[name=gmo][value=yes]').check();
    for (const fold of await page.locator('details.more-questions > summary').all())
      if (await fold.isVisible()) await fold.click();
    await page.locator('[name=floor_load_kn_m2_clean_room]').fill('0');
    await look();
    await page.getByLabel('A clinical trial').check();
    await next(page);
    await look();
    await page.locator('[name=floor_load_kn_m2_clean_room]').fill('10');
    await next(page);
    await contactAndSharing(page, `needs.wide.${width}@demo.example`);
    await look();
    await send(page);
    await look();
  });
