import { sendEnquiry } from '../support/company-form.ts';
import { waitForMail } from '../support/mailbox.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const press = (name: string) => ({ name, exact: true });

test('an officer begins with a text, fills the gaps and answers; the company reads it', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(240_000);
  const email = `answered.${Date.now()}@first-answer-demo.example`;
  const reference = await sendEnquiry(page, 'en', { name: 'Firstanswer Demo Inc', email });
  const link = (await waitForMail(mailboxUrl, email)).text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '';
  await signInAs(page, 'officer@copcap.example');
  await page.goto(`/leads/${reference}/enquiry`);

  await test.step('what is missing is named, and a note says what the enquiry says', async () => {
    await expect(page.getByRole('region', { name: 'Completeness' })).toContainText('Not answered yet');
    await page.getByRole('link', { name: 'Write a note' }).click();
    await page.getByLabel('What the enquiry says').fill('They look for a wet laboratory.');
    await page.getByRole('button', press('Save')).click();
    await page.goto(`/leads/${reference}/enquiry`);
    await expect(page.getByRole('region', { name: 'In our words' })).toContainText('wet laboratory');
    await expectAccessible(page);
  });

  const composer = page.locator('#composer [name=text]');
  await test.step('a message with a gap stays, and the gap is named', async () => {
    await page.getByRole('link', press('First answer')).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Begin with this text ?: First answer, / }).click();
    await expect(composer).toHaveValue(
      new RegExp(`Thank you for your enquiry ${reference}. I am Mette Demo Holm`),
    );
    await page.getByRole('button', press('Send message')).click();
    await expect(page.getByRole('alert')).toContainText(
      'Answer each question of the enquiry, one paragraph each',
    );
    await expect(composer).toHaveValue(/\[\[Answer each question/);
  });

  await test.step('filled in, it is sent and read', async () => {
    const text = await composer.inputValue();
    await composer.fill(text.replaceAll(/\[\[[^\]]+\]\]/g, 'Room Seven fits.'));
    await page.getByRole('button', press('Send message')).click();
    await expect(page.locator('.timeline').getByText('Room Seven fits.').first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/leads/${reference}$`));
    const context = await browser.newContext({ baseURL });
    const company = await context.newPage();
    await company.goto(link);
    await expect(company.locator('.message').first()).toContainText('Room Seven fits.');
    await expect(company.locator('.message').first()).not.toContainText('[[');
    await context.close();
  });

  await test.step('the criteria: two are read from the case, three are ticked', async () => {
    await page.goto(`/leads/${reference}/answer`);
    const criteria = page.getByRole('region', { name: 'A good first answer' });
    await expect(criteria).toContainText('Answered in time');
    await expect(criteria).toContainText('No named contact yet');
    await criteria.getByLabel('The case for the place is made').check();
    await criteria.getByRole('button', press('Save the list')).click();
    await expect(criteria).toContainText('Mette Demo Holm, ');
    await page.reload();
    await expect(criteria.getByLabel('The case for the place is made')).toBeChecked();
    await expect(criteria.getByLabel('Each question is answered')).not.toBeChecked();
  });
});

test('an administrator writes a text, and officers find it in the language of the company', async ({
  page,
}) => {
  await signInAs(page, 'admin@kontaktpunkt.example');
  await page.goto('/admin/settings');
  await page.getByRole('link', { name: /Texts for a first answer/ }).click();
  await page.getByRole('link', press('Add a text')).click();
  await page.getByLabel('Name', { exact: true }).fill('最初の回答');
  await page.locator('#language').selectOption('ja');
  await page.getByRole('button', press('Save')).click();
  await expect(page.getByText('Fill in this field')).toBeVisible();
  await page.getByLabel('Text', { exact: true }).fill('{{contact}} 様 [[回答]]');
  await page.getByRole('button', press('Save')).click();
  await expect(page.getByText('The text is saved.')).toBeVisible();
  await expect(page.getByRole('link', press('最初の回答'))).toBeVisible();
  await expectAccessible(page);
  await page.context().clearCookies();
  await signInAs(page, 'officer@copcap.example');
  await page.goto('/pipeline?q=Sakurage%20Demo%20Biologics');
  const address = await page.locator('[data-lead]').first().getAttribute('data-lead');
  await page.goto(`/leads/${address}/answer`);
  await expect(page.getByRole('link', { name: /^Begin with this text ?: 最初の回答/ })).toBeVisible();
  await expect(page.getByText('There is no text in Japanese yet.')).toHaveCount(0);
});
