import type { Page } from '@playwright/test';
import { openCase } from '../support/open-case.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

const officer = 'officer@copcap.example';
const colleague = 'Jonas Demo Friis';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const chooseAct = async (page: Page, name: string) => {
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
};

const backAtCase = (page: Page, reference: string) =>
  expect(page).toHaveURL(new RegExp(`/leads/${reference}$`));

const line = (page: Page, text: string) => page.locator('.timeline').getByText(text).first();

test('the responsible organisation works a case, act by act', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.setTimeout(180_000);
  const reference = await openCase(page, mailboxUrl, 'Acts Demo Biologics');
  const coded = page.locator('.title .badge');
  await signInAs(page, officer);
  await page.goto(`/leads/${reference}`);

  await test.step('assigned to me, to a colleague, to nobody', async () => {
    for (const [choice, shown] of [
      ['Mette Demo Holm (you)', 'Responsible: Copenhagen Capacity, Mette Demo Holm'],
      [colleague, `Responsible: Copenhagen Capacity, ${colleague}`],
      ['Nobody yet', 'Responsible: Copenhagen Capacity'],
    ] as const) {
      await chooseAct(page, 'Assign');
      await page.getByLabel('Responsible person').selectOption({ label: choice });
      await press(page, 'Assign');
      await backAtCase(page, reference);
      await expect(page.getByText(shown, { exact: true })).toBeVisible();
    }
    await expect(line(page, 'left the case without a responsible person')).toBeVisible();
  });

  await test.step('needs, company and people are mended', async () => {
    await page.getByRole('link', { name: 'Edit needs' }).click();
    await page.getByLabel('Who decides').fill('The board');
    await page.getByLabel('Date of decision', { exact: true }).fill('2027-1');
    await press(page, 'Save');
    await expect(page.getByText('Write 2027-01 or 2027-01-15')).toBeVisible();
    await expect(page.getByLabel('Who decides')).toHaveValue('The board');
    await page.getByLabel('Date of decision', { exact: true }).fill('2027-01');
    await page.getByLabel('Office', { exact: true }).check();
    await page.getByLabel('Area of office', { exact: true }).fill('120,5');
    await press(page, 'Save');
    await backAtCase(page, reference);
    await expect(page.locator('#facts')).toContainText('The board');
    await expect(page.locator('#facts')).toContainText('120.5 m² office');

    await page.getByRole('link', { name: 'Edit the company' }).click();
    await page.getByLabel('Legal name').fill('Acts Demo Biologics A/S');
    await page.getByLabel('Website').fill('acts-demo.example');
    await press(page, 'Save');
    await expect(page.getByText('Write an address that begins with https://')).toBeVisible();
    await page.getByLabel('Website').fill('https://acts-demo.example');
    await press(page, 'Save');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Acts Demo Biologics A/S');

    await page.getByRole('link', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Bo Demo Ek');
    await page.getByLabel('E-mail').fill('bo@acts-demo.example');
    await press(page, 'Save');
    await page.getByRole('link', { name: 'Edit Bo Demo Ek' }).click();
    await page.getByLabel('Role').fill('Head of facilities');
    await page.locator('#language').selectOption('da');
    await press(page, 'Save');
    const people = page.locator('.people');
    await expect(people).toContainText('Head of facilities · Danish');
    await page.getByRole('link', { name: 'Edit Bo Demo Ek' }).click();
    await page.getByRole('link', { name: 'Remove Bo Demo Ek' }).click();
    await press(page, 'Remove the person');
    await backAtCase(page, reference);
    await expect(people).not.toContainText('Bo Demo Ek');
    await page.getByRole('link', { name: 'Edit Clara Demo Whitfield' }).click();
    await page.getByRole('link', { name: 'Remove Clara Demo Whitfield' }).click();
    await press(page, 'Remove the person');
    await expect(page.getByRole('alert')).toContainText('A case needs at least one person');
    await page.getByRole('link', { name: 'Cancel' }).click();
  });

  await test.step('an officer reads the text as partners would, and confirms that it names nobody', async () => {
    await page.getByRole('link', { name: 'Not yet checked for names' }).click();
    await expect(page.locator('#check')).toContainText('The board');
    await expect(page.locator('.enquiry-part', { hasText: 'In its words' }).first()).toContainText(
      'September 2027',
    );
    await press(page, 'Confirm that the text names nobody');
    await backAtCase(page, reference);
    await expect(page.getByRole('link', { name: 'Not yet checked for names' })).toHaveCount(0);
  });

  await test.step('a consent is recorded by pointing at a message, and a row is closed with a reason', async () => {
    await page.getByRole('link', { name: 'Record a consent' }).last().click();
    await expect(page.getByText('Yes, please involve DTU.')).toBeVisible();
    await page.getByLabel('For which organisation').selectOption('dtu');
    await press(page, 'Record the consent');
    await expect(page.getByText('Choose at least one')).toBeVisible();
    for (const group of ['Summary', 'Needs'])
      await page.getByRole('checkbox', { name: group, exact: true }).check();
    await press(page, 'Record the consent');
    await backAtCase(page, reference);
    await expect(line(page, 'recorded a consent for DTU: needs and summary')).toBeVisible();

    await page.getByRole('link', { name: 'Hand off' }).click();
    await page.getByRole('radio', { name: 'Assist', exact: true }).check();
    await page.getByRole('radio', { name: 'Technical University of Denmark' }).check();
    await page.getByLabel('Need in few words').fill('Advice on a wet laboratory');
    await page.getByLabel('Why you ask them').fill('This is your field.');
    await page.getByRole('checkbox', { name: 'Summary' }).check();
    await page.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Offered' })).toBeVisible();
    await page.goto(`/leads/${reference}`);
    await page.getByRole('link', { name: 'Close the rows of DTU' }).click();
    await press(page, 'Close the rows');
    await expect(page.getByText('Fill in this field')).toBeVisible();
    await page.getByLabel('Reason').fill('The laboratory is found.');
    await press(page, 'Close the rows');
    await backAtCase(page, reference);
    await expect(page.getByRole('link', { name: 'Close the rows of DTU' })).toHaveCount(0);
  });

  await test.step('from open to coded gives a new code name, and the page says who has seen the name', async () => {
    const others = await browser.newContext({ baseURL });
    const ku = await others.newPage();
    await signInAs(ku, 'partner@ku.example');
    await ku.goto(`/leads/${reference}`);
    await expect(ku.getByRole('heading', { level: 1 })).toHaveText('Acts Demo Biologics A/S');

    await chooseAct(page, 'Change what partners may know');
    await expect(page.getByText(/These have seen the name: .*KU/)).toBeVisible();
    await page.getByRole('radio', { name: 'A code name, sector, region and stage' }).check();
    await press(page, 'Change');
    await expect(coded).toContainText('Coded as');
    const first = await coded.textContent();
    expect((await ku.goto(`/leads/${reference}`))?.status()).toBe(404);

    for (const choice of ['The name, sector, country and stage', 'A code name, sector, region and stage']) {
      await chooseAct(page, 'Change what partners may know');
      await page.getByRole('radio', { name: choice }).check();
      await press(page, 'Change');
      await backAtCase(page, reference);
    }
    await expect(coded).not.toHaveText(first ?? '');
    await chooseAct(page, 'Change what partners may know');
    await page.getByRole('radio', { name: 'Nothing' }).check();
    await press(page, 'Change');
    await expect(coded).toHaveText('Closed to partners');
    await others.close();
  });

  await test.step('on hold until a day, lost and referred out with a reason, and open again', async () => {
    const status = async (name: string) => {
      await chooseAct(page, 'Change the status');
      await page.getByRole('radio', { name, exact: true }).check();
    };
    await status('On hold');
    await press(page, 'Change the status');
    await expect(page.getByText('Choose a date')).toBeVisible();
    await page.getByLabel('On hold until').fill('2020-01-01');
    await press(page, 'Change the status');
    await expect(page.getByRole('alert')).toContainText('Choose a date that lies ahead');
    await page.getByLabel('On hold until').fill('2031-05-06');
    await press(page, 'Change the status');
    await expect(page.getByText('On hold until 6 May 2031', { exact: true })).toBeVisible();

    await status('Lost');
    await page.getByLabel('Why it was lost').selectOption('financing');
    await page.getByLabel('In your words').fill('The investor withdrew.');
    await press(page, 'Change the status');
    await backAtCase(page, reference);
    await expect(line(page, 'changed the status to Lost')).toBeVisible();
    await page.goto(`/leads/${reference}/stage`);
    await page.getByLabel('Stage').selectOption('qualified');
    await press(page, 'Move');
    await expect(page.getByRole('alert')).toContainText('This case is closed');

    await page.goto(`/leads/${reference}`);
    await status('Referred out');
    await page.getByLabel('Where it was referred').selectOption('trial_nation');
    await press(page, 'Change the status');
    await backAtCase(page, reference);
    await status('Spam');
    await press(page, 'Change the status');
    await expect(page.getByText('Fill in this field')).toBeVisible();
    await page.getByRole('radio', { name: 'Active', exact: true }).check();
    await press(page, 'Change the status');
    await backAtCase(page, reference);
    await expect(page.locator('.by').getByText('Active', { exact: true })).toBeVisible();
  });

  await test.step('against a gate and backwards only with a reason', async () => {
    await page.locator('.steps').getByRole('button', { name: 'Landed' }).click();
    await expect(page.getByRole('alert')).toContainText('Still unknown: Responsible person');
    await page.getByLabel('Reason').fill('They signed the lease today.');
    await press(page, 'Move');
    await backAtCase(page, reference);
    await page.locator('.steps').getByRole('button', { name: 'Offer' }).click();
    await expect(page.getByRole('alert')).toContainText('Write a reason');
    await expect(page.getByLabel('Stage')).toHaveValue('offer');
    await page.getByLabel('Reason').fill('The lease fell through.');
    await press(page, 'Move');
    await backAtCase(page, reference);
    await expect(line(page, 'moved the stage from Landed to Offer')).toBeVisible();
  });
});

test('another organisation verifies a landing, the responsible one cannot', async ({ page, context }) => {
  /** Bharat Demo, landed; DTU knows its name only. */
  await signInAs(page, officer);
  await page.goto('/leads/J2W-9DG');
  await expect(page.getByRole('button', { name: 'Verify the landing' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Record a consent' }).last().click();
  await page.getByRole('radio').first().check();
  await page.getByLabel('For which organisation').selectOption('regionh');
  await page.getByRole('checkbox', { name: 'Summary', exact: true }).check();
  await press(page, 'Record the consent');
  await page.getByRole('link', { name: 'Hand off' }).click();
  await page.getByRole('radio', { name: 'Assist', exact: true }).check();
  await page.getByRole('radio', { name: 'Region Hovedstaden' }).check();
  await page.getByLabel('Need in few words').fill('A word on the landing');
  await page.getByLabel('Why you ask them').fill('You know the building.');
  await page.getByRole('checkbox', { name: 'Summary' }).check();
  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Offered' })).toBeVisible();

  await context.clearCookies();
  await signInAs(page, 'partner@regionh.example');
  await page.goto('/hand-offs');
  await page
    .locator('[data-hand-off]', { hasText: 'A word on the landing' })
    .getByRole('link')
    .first()
    .click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('radio', { name: 'Accept' }).check();
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Accepted' })).toBeVisible();
  await page.goto('/leads/J2W-9DG');
  await press(page, 'Verify the landing');
  await backAtCase(page, 'J2W-9DG');
  await expect(line(page, 'verified that the company has landed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify the landing' })).toHaveCount(0);
});

test('who may not act is told who can', async ({ page, context }) => {
  const refused = async (path: string, who: string) => {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot do this');
    await expect(page.getByText(who)).toBeVisible();
  };
  await signInAs(page, 'partner@ku.example');
  for (const act of [
    'stage',
    'status',
    'assign',
    'needs',
    'company',
    'contact',
    'consent',
    'close/dtu',
    'openness',
  ])
    await refused(`/leads/U5R-9WC/${act}`, 'The organisation responsible for the case can do this.');
  // KU is responsible, but a partner.
  await refused('/leads/Y3L-7QF/openness', 'An officer can do this.');
  await context.clearCookies();
  await signInAs(page, 'viewer@regionh.example');
  await refused('/leads/B9C-2JN/status', 'An officer or a partner of the organisation can do this.');
});

test('what was typed into a form that passed to others meanwhile is shown to be copied', async ({ page }) => {
  await signInAs(page, 'partner@ku.example');
  const written = 'The owners decide.\nPerhaps.';
  const send = (path: string, name: string) =>
    page.evaluate(
      ({ action, field, text }) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action });
        const add = (key: string, value: string) =>
          form.append(Object.assign(document.createElement('textarea'), { name: key, value }));
        add('request_id', crypto.randomUUID());
        add('version', '1');
        add('kind', 'note');
        add(field, text);
        document.body.append(form);
        form.submit();
      },
      { action: path, field: name, text: written },
    );
  for (const [path, field, title] of [
    ['/leads/U5R-9WC/needs', 'decider', 'You cannot do this'],
    ['/leads/U5R-9WC?index', 'text', /Sakurage/],
    ['/leads/ZZZ-ZZZ?index', 'text', 'This page does not exist'],
  ] as const) {
    await page.goto('/pipeline');
    await send(path, field);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('.typed-text')).toHaveText([written]);
  }
});
