import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from './parts/browser.ts';
import { startWorld, type World } from './parts/world.ts';

const email = 'reader@reminded-demo.example';
const mailEnv: Record<string, string> = {};

let world: World;
beforeAll(async () => {
  world = await startWorld({ mail: mailEnv });
});
afterAll(() => world?.end());

const waitFor = async (holds: () => Promise<boolean> | boolean) => {
  const until = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within 60 s\n${world.worker.log}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
const moveClock = (by: string) =>
  world.database.sql(`update private.clock set offset_by = offset_by + interval '${by}'`);
const mails = () => world.listMail().filter(({ to }) => to.includes(email));
const beats = () => new Promise((resolve) => setTimeout(resolve, 1500));
const reminder = async () =>
  (
    await world.database.sql<{ attempts: number; leased: boolean }>(`
      select attempts, leased_until is not null as leased from private.outbox_messages where template = 'draft_reminder'`)
  )[0];

const company = [
  ['legal_name', 'Reminded Demo'],
  ['country', 'US'],
  ['sector', 'quantum'],
] as const;

test('a worker that was away when a reminder fell due, and is killed while it sends it, reminds once', async () => {
  const sender = new Browser(world.url, '10.6.0.1');
  expect((await sender.ask('/en/enquire/company', company)).status).toBe(303);
  const asked = await sender.ask('/en/enquire/later', [
    ['email', email],
    ['remind', 'yes'],
  ]);
  expect(asked.to).toContain('mailed');
  await waitFor(() => mails().length === 1);

  await world.worker.end('SIGKILL');
  await world.mail.end('SIGKILL');
  await moveClock('5 days');
  mailEnv.MODE = 'hang';
  await world.mail.start();
  await world.worker.start();
  await waitFor(async () => (await reminder())?.leased === true);
  await world.worker.end('SIGKILL');
  await world.mail.end('SIGKILL');
  delete mailEnv.MODE;
  await world.mail.start();
  await world.worker.start();
  await moveClock('3 minutes');
  await waitFor(() => mails().length === 2);
  expect((await reminder())?.attempts).toBe(2);

  await moveClock('-4 days');
  await beats();
  await moveClock('9 days');
  await beats();
  expect(mails()).toHaveLength(2);
  expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(2);
});

test('each mailed link opens the draft until it expires, and then says so', async () => {
  const reader = new Browser(world.url, '10.6.0.2');
  const paths = mails().map(({ resume }) => `/en${resume}`);
  expect(new Set(paths).size).toBe(2);
  for (const path of paths) {
    expect(await new Browser(world.url, '10.6.0.2').ask(path)).toMatchObject({
      status: 302,
      to: '/en/enquire',
    });
    await reader.ask(path);
  }
  expect((await reader.ask('/en/enquire/company')).text).toContain('Reminded Demo');
  await moveClock('5 days');
  for (const path of paths) {
    const gone = await new Browser(world.url, '10.6.0.2').ask(path);
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('This enquiry has expired');
  }
  expect((await reader.ask('/en/enquire/needs')).to).toContain('notice=gone');
});

test('a reminder of an enquiry that is sent meanwhile is not sent', async () => {
  const late = new Browser(world.url, '10.6.0.3');
  await late.ask('/en/enquire/company', company);
  await late.ask('/en/enquire/later', [
    ['email', 'late@reminded-demo.example'],
    ['remind', 'yes'],
  ]);
  const got = () => world.listMail().filter(({ to }) => to.includes('late@reminded-demo.example'));
  await waitFor(() => got().length === 1);
  await world.worker.end('SIGKILL');
  await moveClock('4 days');
  const steps: [string, [string, string][]][] = [
    [
      'needs',
      [
        ['project_kinds', 'greenfield'],
        ['spaces', 'unknown'],
        ['story', 'A laboratory.'],
      ],
    ],
    [
      'contact',
      [
        ['full_name', 'Clara Demo'],
        ['email', 'late@reminded-demo.example'],
        ['language', 'en'],
      ],
    ],
    ['sharing', [['openness', 'coded']]],
    ['check', []],
  ];
  for (const [step, form] of steps) expect((await late.ask(`/en/enquire/${step}`, form)).status).toBe(303);
  await world.worker.start();
  await waitFor(() => got().length === 2);
  await beats();
  expect(
    got().map(({ reference }) => Boolean(reference)),
    'the link, then the receipt',
  ).toEqual([false, true]);
});
