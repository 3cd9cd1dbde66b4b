import { listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';

const words = {
  en: {
    language: 'English',
    add: 'Add enquiry',
    ground: 'Source and ground',
    name: 'Legal name',
    country: 'Country',
    sector: 'Sector',
    story: 'What they want',
    person: 'Name',
    email: 'E-mail',
    life: 'Life science',
    denmark: 'Japan',
    inbox: 'Inbox',
    save: 'Save note',
    message: 'Message',
    send: 'Send message',
    text: 'Text',
    enquiry: 'Read the enquiry as sent',
    assign: 'Responsible person',
    assignAct: 'Assign',
    kind: 'Kind of project',
    expansion: 'Expansion',
    saveAct: 'Save',
    qualified: 'Qualified',
    met: /qualified/,
  },
  da: {
    language: 'Dansk',
    add: 'Opret henvendelse',
    ground: 'Kilde og grundlag',
    name: 'Juridisk navn',
    country: 'Land',
    sector: 'Sektor',
    story: 'Hvad de ønsker',
    person: 'Navn',
    email: 'E-mail',
    life: 'Life science',
    denmark: 'Japan',
    inbox: 'Indbakke',
    save: 'Gem notat',
    message: 'Besked',
    send: 'Send besked',
    text: 'Tekst',
    enquiry: 'Læs henvendelsen, som den blev sendt',
    assign: 'Sagsansvarlig',
    assignAct: 'Tildel',
    kind: 'Projektets art',
    expansion: 'Udvidelse',
    saveAct: 'Gem',
    qualified: 'Kvalificeret',
    met: /kvalificering/,
  },
} as const;

for (const lng of ['en', 'da'] as const) {
  test(`the desk takes, qualifies and answers an enquiry, in ${lng}`, async ({ page, mailboxUrl }) => {
    const word = words[lng];
    await signInAs(page, officer);
    await page.goto('/inbox');
    await page.locator('.me-menu summary').click();
    await page.locator('.me-menu').getByRole('button', { name: word.language, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lng);
    await expect(page).toHaveURL(/\/inbox$/);
    const company = `Midori Demo Reagents ${lng} ${Date.now()}`;
    const email = `kenji.${lng}.${Date.now()}@midori-demo.example`;

    await page.getByRole('link', { name: word.add }).click();
    await page.getByLabel(word.ground).fill('Kenji called the desk and asked us to look for a laboratory.');
    await page.getByLabel(word.name).fill(company);
    await page.getByLabel(word.country, { exact: true }).selectOption('JP');
    await page.getByLabel(word.sector, { exact: true }).selectOption('life_science');
    await page.getByLabel(word.expansion, { exact: true }).check();
    await page.getByLabel(word.story).fill('A laboratory <b>for ten</b> people.\nSecond line.');
    await page.getByLabel(word.person, { exact: true }).fill('Kenji Demo Sato');
    await page.getByLabel(word.email, { exact: true }).fill(email);
    await page.getByRole('button', { name: word.add }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
    const address = new URL(page.url()).pathname;

    await page.goto('/inbox');
    await page.locator('[data-lead]', { hasText: company }).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.locator('.missing')).toContainText(word.met);

    await page.getByRole('link', { name: word.enquiry }).click();
    await expect(page.locator('.as-sent').first()).toContainText('A laboratory <b>for ten</b> people.');
    await page.goto(address);

    await page.getByLabel(word.text, { exact: true }).fill('Called back, serious.');
    await page.getByRole('button', { name: word.save }).first().click();
    await expect(page.locator('.said', { hasText: 'Called back, serious.' })).toBeVisible();

    await page.goto(`${address}/assign`);
    await page.getByLabel(word.assign).selectOption({ index: 1 });
    await page.getByRole('button', { name: word.assignAct, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));

    await page.locator('.steps').getByRole('button', { name: word.qualified }).click();
    await expect(page.locator('.steps [aria-current="step"]')).toContainText(word.qualified);

    const before = (await listMail(mailboxUrl, email)).map(({ id }) => id);
    await page.getByText(word.message, { exact: true }).click();
    await page.getByLabel(word.text, { exact: true }).fill('Thank you. We call you tomorrow.');
    await page.getByRole('button', { name: word.send }).click();
    await expect(page.locator('.said', { hasText: 'We call you tomorrow.' })).toBeVisible();
    await waitForMail(mailboxUrl, email, before);
  });
}

test('a stage whose gate is not met asks for a reason and keeps what was typed', async ({ page }) => {
  await signInAs(page, officer);
  await page.goto('/pipeline?stage=new&mine=1');
  const lead = await page.locator('[data-lead]').first().getAttribute('data-lead');
  await page.goto(`/leads/${lead}`);
  await page.locator('.steps').getByRole('button', { name: 'Visit' }).click();
  await expect(page.getByRole('alert')).toContainText('Still unknown');
  await expect(page.getByLabel('Stage')).toHaveValue('visit');
});

test('an unknown case is not found, and the form of an act of others is refused', async ({ page }) => {
  await signInAs(page, officer);
  expect((await page.goto('/leads/ZZZ-ZZZ'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of [
    '/inbox',
    '/inbox/new-enquiry',
    '/leads/K7M-4QD',
    '/leads/K7M-4QD/needs',
    '/leads/K7M-4QD/enquiry',
  ])
    test(`${path} is accessible in ${colorScheme}, wide and at 360 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await signInAs(page, officer);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
