import { readFileSync } from 'node:fs';
import { waitForMail } from '../support/mailbox.ts';
import { linkIn, mailSoFar, openOwnPage } from '../support/own-page.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

test.use({ javaScriptEnabled: false });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the company adds a fact, which stands beside the enquiry on its page and at the desk', async ({
  page,
  mailboxUrl,
}) => {
  const { reference } = await openOwnPage(page, mailboxUrl, {
    name: 'Adding Demo KK',
    email: 'adding@own.example',
  });
  await page.getByRole('link', { name: 'Correct or add a fact' }).click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what it is about');
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel('What is it about?').selectOption('needs.space');
  await page.getByLabel('What is right, or what is new?').fill('Nine hundred square metres <b>now</b>');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('status')).toContainText('beside your enquiry');
  await expect(page.getByText('Nine hundred square metres <b>now</b>')).toBeVisible();
  await page.goto('/en/case');
  await expect(page.locator('#enquiry ~ .questions')).toContainText('Nine hundred square metres');

  await signInAs(page, 'officer@copcap.example');
  await page.goto(`/leads/${reference}/enquiry`);
  await expect(page.getByText('Nine hundred square metres')).toBeVisible();
  await page.goto(`/leads/${reference}`);
  await expect(page.getByText('corrected or added a fact').first()).toBeVisible();
});

test('a colleague gets a link of his own, which the first person takes back', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.slow();
  await openOwnPage(page, mailboxUrl, { name: 'Keys Demo KK', email: 'keys@own.example' });
  await page.getByRole('link', { name: 'Give a colleague a link' }).click();
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the name of your colleague');
  await page.getByLabel('Name', { exact: true }).fill('Aki Demo');
  await page.getByLabel('E-mail at work').fill('aki@own.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('status')).toContainText('on its way');
  const mail = await waitForMail(mailboxUrl, 'aki@own.example');
  expect(mail.text).toContain('Clara Demo Whitfield asks us to give you a link of your own');

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const colleague = await context.newPage();
  await colleague.goto(linkIn(mail.text));
  await colleague.locator('[name=text]').fill('Hello from Aki');
  await colleague.getByRole('button', { name: 'Send message', exact: true }).click();
  await colleague.goto('/en/case/people');
  await expect(colleague.getByText('Only the first contact gives links')).toBeVisible();
  await page.goto('/en/case');
  await expect(page.locator('.message').first()).toContainText('Aki Demo, your colleague');
  await page.goto('/en/case/people');
  await expect(page.getByText('Opened the page for the first time')).toHaveCount(2);
  await page.getByRole('button', { name: 'Take back the link of Aki Demo' }).click();
  await expect(page.getByRole('status')).toContainText('opens nothing any more');
  await expect(page.getByText('aki@own.example')).toHaveCount(0);
  expect((await colleague.goto('/en/case'))?.status()).toBe(404);
  await context.close();
});

test('a question of the desk stands on top until the company answers it', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.slow();
  const { reference } = await openOwnPage(page, mailboxUrl, {
    name: 'Asked Demo KK',
    email: 'asked@own.example',
  });
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const desk = await context.newPage();
  await signInAs(desk, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}`);
  await desk.getByRole('radio', { name: 'Message' }).check();
  await desk.locator('#composer textarea').fill('How many freezers do you need?');
  await desk.getByLabel('Asks the company something').check();
  await desk.getByRole('button', { name: 'Send message' }).click();
  await expect(desk.getByText('Not answered yet')).toBeVisible();

  await page.goto('/en/case');
  const part = page.getByRole('region', { name: 'What we ask you' });
  await expect(part).toContainText('How many freezers do you need?');
  await part.getByRole('button', { name: 'Send answer' }).click();
  await expect(page.getByRole('alert')).toContainText('Write a message');
  await expect(part.getByLabel('Your answer')).toHaveAttribute('aria-invalid', 'true');
  await part.getByLabel('Your answer').fill('Four');
  await part.getByRole('button', { name: 'Send answer' }).click();
  await expect(part).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByText('Answered', { exact: true })).toBeVisible();
  await context.close();
});

test('a call is proposed by the company, answered by the desk and shown in both time zones', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.slow();
  const email = 'calls@own.example';
  const { reference } = await openOwnPage(page, mailboxUrl, { name: 'Calls Demo Inc', email });
  await page.getByRole('link', { name: 'Propose times for a call' }).click();
  await expect(page.getByLabel('Your time zone')).toHaveValue('America/New_York');
  await page.getByLabel('Day 1').fill(inDays(7));
  await page.getByRole('button', { name: 'Propose these times' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter both a day and a time');
  await page.getByLabel('Time 1').last().fill('09:00');
  await page.getByRole('button', { name: 'Propose these times' }).click();
  await expect(page.getByRole('status')).toContainText('Your times are with us');
  await expect(page.getByText(/09:00 \(GMT-[45]\) your time/)).toBeVisible();
  await expect(page.getByText(/1[45]:00 \(GMT\+[12]\) Copenhagen time/)).toBeVisible();

  const before = await mailSoFar(mailboxUrl, email);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const desk = await context.newPage();
  await signInAs(desk, 'officer@copcap.example');
  await desk.goto(`/leads/${reference}`);
  await desk.getByRole('link', { name: 'Answer the proposal' }).click();
  await desk.getByLabel('None of these').check();
  await desk.getByLabel('Day 1').fill(inDays(8));
  await desk.getByLabel('Time 1').last().fill('16:30');
  await desk.getByRole('button', { name: 'Answer' }).click();
  await expect(desk.getByText('waiting for the company')).toBeVisible();
  await waitForMail(mailboxUrl, email, before);

  await page.goto('/en/case');
  await page.getByRole('link', { name: 'Which time suits you?' }).click();
  await page.getByRole('button', { name: 'Take this time' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a time');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Take this time' }).click();
  await expect(page.getByRole('status')).toContainText('The call is agreed');
  await desk.reload();
  await expect(desk.getByText('agreed on the time of a call')).toBeVisible();
  await context.close();
});

test('the company takes a copy of everything, to read and for machines', async ({ page, mailboxUrl }) => {
  const email = 'copy@own.example';
  const { reference } = await openOwnPage(page, mailboxUrl, { name: 'Copy Demo GmbH', email });
  await page.getByRole('link', { name: 'Get a copy of everything we hold' }).click();
  for (const text of [
    'Copy Demo GmbH',
    email,
    'We look for a laboratory near a hospital',
    'The enquiry arrived',
  ])
    await expect(page.getByText(text).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as a file for machines' }).click(),
  ]);
  const copy = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
  expect(copy.reference).toBe(reference);
  expect(JSON.stringify(copy.people)).toContain(email);
  const answer = await page.request.get('/en/case/data.json');
  expect(answer.headers()['cache-control']).toContain('no-store');
  await page.context().clearCookies();
  expect((await page.request.get('/en/case/data.json')).status()).toBe(404);
});

test('the company closes its case, and a lost link is renewed by e-mail alone', async ({
  page,
  mailboxUrl,
}) => {
  const email = 'closing@own.example';
  await openOwnPage(page, mailboxUrl, { name: 'Closing Demo SA', email });
  await page.getByRole('link', { name: 'Close the case' }).click();
  await page.getByLabel('Would you tell us why?').fill('We chose another city.');
  await page.getByRole('button', { name: 'Close the case' }).click();
  await expect(page.getByRole('status')).toContainText('Your case is closed');
  await page.goto('/en/case');
  await expect(page.getByRole('link', { name: 'Close the case' })).toHaveCount(0);
  await expect(page.locator('.message').first()).toContainText('We chose another city.');

  await page.context().clearCookies();
  await page.goto('/en/case');
  await page.getByRole('link', { name: 'Get a new link by e-mail' }).click();
  const before = await mailSoFar(mailboxUrl, email);
  const ask = async (address: string) => {
    await page.goto('/en/case/renew');
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    return page.locator('main').innerText();
  };
  expect(await ask('nobody@own.example')).toBe(await ask(email));
  await page.goto(linkIn((await waitForMail(mailboxUrl, email, before)).text));
  await expect(page).toHaveURL(/\/en\/case$/);
  await page.goto('/en/case/not-a-key');
  await page.getByRole('button', { name: 'Send it to that address' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox');
});

test('erasure is asked for, done by the desk after the archive, and confirmed by who held a part', async ({
  page,
  browser,
  baseURL,
  mailboxUrl,
}) => {
  test.slow();
  const { reference } = await openOwnPage(page, mailboxUrl, {
    name: 'Erasing Demo AG',
    email: 'erasing@own.example',
  });
  const as = async (account: string) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const other = await context.newPage();
    await signInAs(other, account);
    return other;
  };
  const partner = await as('partner@ku.example');
  await partner.goto(`/leads/${reference}`);

  await page.getByRole('link', { name: 'Ask us to erase your data' }).click();
  await page.getByRole('button', { name: 'Ask for erasure' }).click();
  await expect(page.getByText('You asked us to erase this case on')).toBeVisible();

  const desk = await as('officer@copcap.example');
  await desk.goto('/inbox');
  await desk.getByRole('link', { name: `Erase case ${reference}` }).click();
  await expect(desk).toHaveURL(new RegExp(`/leads/${reference}/erasure$`));
  await desk.getByRole('button', { name: 'Erase for good' }).click();
  await expect(desk.getByText('Save the copy for the archive first')).toBeVisible();
  const [copy] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Download the copy for the archive' }).click(),
  ]);
  expect(readFileSync(await copy.path(), 'utf8')).toContain('Erasing Demo AG');
  await desk.goto(`/leads/${reference}/erasure`);
  await desk.getByRole('button', { name: 'Erase for good' }).click();
  await expect(desk.getByText('erased the case')).toBeVisible();
  await expect(desk.getByText('Erasing Demo AG')).toHaveCount(0);
  expect((await page.goto('/en/case'))?.status()).toBe(404);

  await partner.goto('/inbox');
  await partner.getByRole('button', { name: `Our copies are erased ${reference}` }).click();
  await desk.goto(`/leads/${reference}/erasure`);
  await expect(desk.getByText(/University of Copenhagen: .* confirmed on/)).toBeVisible();
  for (const { context } of [desk, partner].map((each) => ({ context: each.context() })))
    await context.close();
});

test('the same in Danish: a fact is added and erasure is asked for and taken back', async ({
  page,
  mailboxUrl,
}) => {
  await openOwnPage(page, mailboxUrl, { name: 'Dansk Demo ApS', email: 'dansk@own.example', lng: 'da' });
  await page.getByRole('link', { name: 'Ret eller tilføj noget' }).click();
  await page.getByRole('button', { name: 'Tilføj det' }).click();
  await expect(page.getByRole('alert')).toContainText('Vælg, hvad det handler om');
  await page.getByLabel('Hvad handler det om?').selectOption('contact.phone');
  await page.getByLabel('Hvad er rigtigt').fill('+81 3 0000 0000');
  await page.locator('details.language summary').click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('What is right, or what is new?')).toHaveValue('+81 3 0000 0000');
  await page.locator('details.language summary').click();
  await page.getByRole('button', { name: 'Dansk' }).click();
  await expect(page.getByLabel('Hvad handler det om?')).toHaveValue('contact.phone');
  await page.getByRole('button', { name: 'Tilføj det' }).click();
  await expect(page.getByRole('status')).toContainText('ved siden af jeres henvendelse');
  await page.goto('/da/case/erase');
  await page.getByRole('button', { name: 'Bed om sletning' }).click();
  await page.getByRole('button', { name: 'Træk ønsket tilbage' }).click();
  await expect(page.getByRole('status')).toContainText('Intet er slettet');
});
