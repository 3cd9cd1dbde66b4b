import type { Page } from '@playwright/test';
import { openCase } from '../support/open-case.ts';
import { expect, expectAccessible, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
const colleague = 'Jonas Demo Friis';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const backAtCase = (page: Page, reference: string) =>
  expect(page).toHaveURL(new RegExp(`/leads/${reference}$`));

test('who was slower sees both versions of each form, and may save on top', async ({
  page,
  context,
  mailboxUrl,
}) => {
  test.setTimeout(180_000);
  const reference = await openCase(page, mailboxUrl, 'Twofold Demo Optics');
  await signInAs(page, officer);
  const slow = await context.newPage();
  await page.goto(`/leads/${reference}`);
  const edit =
    (await page.getByRole('link', { name: 'Edit Clara Demo Whitfield' }).getAttribute('href')) ?? '';
  const choose = (name: string) => (tab: Page) => tab.getByRole('radio', { name, exact: true }).check();
  const fill = (label: string, text: string) => (tab: Page) =>
    tab.getByRole('textbox', { name: label }).fill(text);
  const select = (label: string, option: string) => (tab: Page) =>
    tab.getByLabel(label).selectOption({ label: option });
  const forms = [
    { path: 'needs', field: 'Who decides', first: 'The board', second: 'The owners', set: fill, act: 'Save' },
    {
      path: 'company',
      field: 'Legal name',
      first: 'Twofold Demo A/S',
      second: 'Twofold Demo Ltd',
      set: fill,
      act: 'Save',
    },
    { path: edit, field: 'Role', first: 'Director', second: 'Chair', set: fill, act: 'Save' },
    {
      path: 'assign',
      field: 'Responsible person',
      first: colleague,
      second: 'Mette Demo Holm (you)',
      set: select,
      act: 'Assign',
    },
    { path: 'stage', field: 'Stage', first: 'Qualified', second: 'Exploring', set: select, act: 'Move' },
    {
      path: 'openness',
      field: 'All partners may know',
      first: 'A code name, sector, region and stage',
      second: 'Nothing',
      set: (_: string, name: string) => choose(name),
      act: 'Change',
    },
    {
      path: 'status',
      field: 'Status',
      first: 'Not eligible',
      second: 'Spam',
      set: (_: string, name: string) => choose(name),
      act: 'Change the status',
    },
  ];
  for (const { path, field, first, second, set, act } of forms)
    await test.step(path, async () => {
      const address = path.startsWith('/') ? path : `/leads/${reference}/${path}`;
      const reason = async (tab: Page) => {
        if (path === 'status') await tab.getByLabel('In your words').fill('Seen by two people.');
        if (path === 'stage') await tab.getByLabel('Reason').fill('Seen by two people.');
      };
      for (const tab of [page, slow]) await tab.goto(address);
      await set(field, first)(page);
      await reason(page);
      await press(page, act);
      await backAtCase(page, reference);

      await set(field, second)(slow);
      await reason(slow);
      await press(slow, act);
      const notice = slow.getByRole('alert');
      await expect(notice).toContainText('Mette Demo Holm changed it');
      const both = notice.locator('.versions > div', { has: slow.getByText(field, { exact: true }) });
      await expect(both.locator('dd').first()).toHaveText(`Yours ${second}`);
      await expect(both.locator('dd').last()).toHaveText(`Now ${first}`);
      if (path === 'needs') await expectAccessible(slow);
      await press(slow, 'Save on top of it');
      await backAtCase(slow, reference);
      await slow.goto(address);
      if (set === fill) await expect(slow.getByRole('textbox', { name: field })).toHaveValue(second);
      else if (set === select)
        await expect(slow.getByLabel(field).locator('option', { hasText: second })).toHaveCount(1);
      else await expect(slow.getByRole('radio', { name: second, exact: true })).toBeChecked();
    });
});

test('without script both versions are shown as well', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await signInAs(one, officer);
  for (const tab of [one, two]) await tab.goto('/leads/E3B-7RJ/needs');
  for (const [tab, text] of [
    [one, 'The chair'],
    [two, 'The owner'],
  ] as const) {
    await tab.getByLabel('Who decides').fill(text);
    await press(tab, 'Save');
  }
  await expect(two.getByRole('alert')).toContainText('The chair');
  await expect(two.getByLabel('Who decides')).toHaveValue('The owner');
  await press(two, 'Save on top of it');
  await expect(two.locator('#facts')).toContainText('The owner');
  await context.close();
});
