import { fillForm, formWords, sendEnquiry } from '../support/company-form.ts';
import { linkIn, listMail, waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, test } from '../support/product-test.ts';

const reference = /^[A-Z0-9]{3}-[A-Z0-9]{3}$/;

for (const { lng, javaScriptEnabled } of [
  { lng: 'en', javaScriptEnabled: true },
  { lng: 'da', javaScriptEnabled: true },
  { lng: 'en', javaScriptEnabled: false },
] as const)
  test(`a company asks, in ${lng}${javaScriptEnabled ? '' : ' without JavaScript'}, and reads its own page`, async ({
    browser,
    baseURL,
    mailboxUrl,
  }) => {
    // A network of its own: without scripts a crowd behind one address is asked for codes.
    const extraHTTPHeaders = { 'x-forwarded-for': '198.51.100.7' };
    const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: lng, extraHTTPHeaders });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
    });
    const email = `clara.${lng}.${javaScriptEnabled}@nordhelix.example`;
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${lng}$`));
    const sent = await sendEnquiry(page, lng, {
      name: 'Nordhelix Demo Therapeutics',
      email,
      slowly: !javaScriptEnabled,
    });
    expect(sent).toMatch(reference);

    await page.goBack();
    await expect(page.locator('[data-reference]')).toHaveText(sent);
    await page.getByRole('link', { name: formWords(lng).open }).click();
    await expect(page.locator(`[data-reference="${sent}"]`)).toBeVisible();

    const mail = await waitForMail(mailboxUrl, email);
    expect(mail.subject).toContain(sent);
    await context.clearCookies();
    await page.goto(linkIn(mail.text));
    await expect(page).toHaveURL(new RegExp(`/${lng}/case$`));
    await page.locator('[name=text]').fill('Thank you. <b>Bold</b> \u202eword');
    await page.getByRole('button', { name: formWords(lng).message, exact: true }).click();
    await expect(page.locator('.message').first()).toContainText('<b>Bold</b>');
    expect(await listMail(mailboxUrl, email)).toHaveLength(1);
    expect(foreign).toEqual([]);
    await context.close();
  });

test('mistakes are named above and at the question, and what was typed stays', async ({ page }) => {
  await page.goto('/en/enquire');
  await page.getByLabel('Company name').fill('Demo \u202eAB <i>');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('alert').getByRole('link', { name: 'Choose the country of the company' }).click();
  await expect(page.getByLabel('Country', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Company name')).toHaveValue('Demo \u202eAB <i>');
});

test('sending twice makes one case', async ({ page, context, mailboxUrl }) => {
  const email = 'twice@demo.example';
  await page.goto('/en/enquire');
  await fillForm(page, 'en', { name: 'Twice Demo Inc', email });
  const other = await context.newPage();
  await other.goto('/en/enquire/check');
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  const first = await page.locator('[data-reference]').textContent();
  await other.getByRole('button', { name: 'Send enquiry' }).click();
  await expect(other.locator('[data-reference]')).toHaveText(first ?? '-');
  await waitForMail(mailboxUrl, email);
  expect(await listMail(mailboxUrl, email)).toHaveLength(1);
});

test('two tabs that wrote to the same page are shown both versions', async ({ page, context }) => {
  await page.goto('/en/enquire');
  await page.getByLabel('Company name').fill('First Demo Ltd');
  await page.getByLabel('Country', { exact: true }).selectOption('GB');
  await page.getByLabel('Quantum technology').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, two]) await tab.goto('/en/enquire/company');
  await one.getByLabel('Company name').fill('Second Demo Ltd');
  await one.getByRole('button', { name: 'Save and continue' }).click();
  await two.getByLabel('Company name').fill('Third Demo Ltd');
  await two.getByRole('button', { name: 'Save and continue' }).click();
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('You have two versions of this page');
  await expect(two.getByText('Second Demo Ltd')).toBeVisible();
  await expectAccessible(two);
  await two.getByRole('button', { name: 'Keep what I wrote here' }).click();
  await two.goto('/en/enquire/company');
  await expect(two.getByLabel('Company name')).toHaveValue('Third Demo Ltd');
});

test('a link that opens nothing, and a page without a key, say what to do', async ({ page }) => {
  expect((await page.goto('/en/case/not-a-key'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open a case');
  expect((await page.goto('/en/case'))?.status()).toBe(404);
  await expectAccessible(page);
  expect((await page.goto('/xx/enquire'))?.status()).toBe(404);
});

test('the company withdraws what all partners may know, and its page says what happened', async ({
  page,
  mailboxUrl,
}) => {
  const email = 'withdraw@demo.example';
  await sendEnquiry(page, 'en', { name: 'Withdraw Demo BV', email, openness: 'open' });
  await page.goto(linkIn((await waitForMail(mailboxUrl, email)).text));
  const line = page.getByRole('row', { name: /All partners/ });
  await expect(line).toContainText('You chose that all partners may know it.');
  await expectAccessible(page);
  await line.getByRole('button', { name: 'Withdraw from All partners' }).click();
  await expect(page.getByRole('status').first()).toContainText('The partners see nothing more of your case');
  await expect(line).toContainText('Closed');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`every public page is accessible at 360 px in ${colorScheme}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const look = async () => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    };
    for (const path of ['/en', '/da', '/en/privacy', '/en/accessibility', '/en/enquire']) {
      await page.goto(path);
      await look();
    }
    await fillForm(page, 'en', { name: 'Narrow Demo SA', email: `narrow.${colorScheme}@demo.example` });
    await look();
    for (const step of ['needs', 'contact', 'sharing', 'later', 'code']) {
      await page.goto(`/en/enquire/${step}`);
      await look();
    }
    await page.goto('/en/enquire/check');
    await page.getByRole('button', { name: 'Send enquiry' }).click();
    await page.locator('[data-reference]').waitFor();
    await look();
    await page.goto('/en/case');
    await look();
    await context.close();
  });
