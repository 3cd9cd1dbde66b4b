import { fillForm, sendEnquiry } from '../support/company-form.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

const send = 'Send enquiry';

test('where an enquiry came from is noted without a cookie, and read by the responsible organisation alone', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto(
    '/da?utm_source=newsletter&utm_campaign=spring+2027&utm_term=lab&event=BIO&utm_content=a@b.example',
    {
      referer: 'https://www.partner.example/news?reader=clara',
    },
  );
  await page.locator('details.language').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Contact' }).last().click();
  expect(
    (await context.cookies()).map(({ name }) => name),
    'but the language that was chosen',
  ).toEqual(['kp-language']);
  await fillForm(page, 'en', { name: 'Origin Demo BV', email: 'origin@demo.example', openness: 'open' });
  await page.getByRole('button', { name: send }).click();
  const reference = (await page.locator('[data-reference]').getAttribute('data-reference')) ?? '';

  const desk = await browser.newPage({ baseURL });
  await signInAs(desk, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}/enquiry`);
  const part = desk.locator('section', { has: desk.getByRole('heading', { name: 'Where it came from' }) });
  for (const text of ['newsletter', 'spring 2027', 'lab', 'BIO', 'www.partner.example', '/da', 'Danish'])
    await expect(part).toContainText(text);
  await expect(part).not.toContainText('a@b.example');
  await expect(part).not.toContainText('clara');
  await desk.close();
});

test('without a campaign addresses stay clean, and the first page and language are known all the same', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Start your enquiry' }).first().click();
  await expect(page).toHaveURL(/\/en\/enquire\/company$/);
  await page.goto('/en');
  const reference = await sendEnquiry(page, 'en', { name: 'Plain Demo BV', email: 'plain@demo.example' });
  const desk = await browser.newPage({ baseURL });
  await signInAs(desk, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}/enquiry`);
  const part = desk.locator('section', { has: desk.getByRole('heading', { name: 'Where it came from' }) });
  await expect(part).toContainText('/en');
  await expect(part).not.toContainText('Source');
  await desk.close();
});

test('a link fills the sector and its field, and ignores what the form does not offer', async ({ page }) => {
  await page.goto('/en/enquire?sector=quantum&field=sensing&legal_name=Somebody&utm_campaign=spring');
  await expect(page).toHaveURL(/\/en\/enquire\/company\?/);
  await expect(page.getByLabel('Quantum technology')).toBeChecked();
  await expect(page.locator('[name=field_quantum]')).toHaveValue('sensing');
  await expect(page.getByLabel('Company name')).toHaveValue('');
  await page.goto('/en/enquire?sector=banking');
  await expect(page.locator('[name=sector]:checked')).toHaveCount(0);
});
