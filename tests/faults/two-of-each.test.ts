import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { Browser } from './parts/browser.ts';
import { type Shown, sendEnquiry } from './parts/companies.ts';
import { Person } from './parts/desk.ts';
import type { Part } from './parts/part.ts';
import { startWorld, type World } from './parts/world.ts';

const never = () => false;
const token = 'a-token-of-tests-for-metrics';
const mailEnv: Record<string, string> = {};

let world: World;
let otherUrl: string;
let otherWorker: Part;
let figures: string;
beforeAll(async () => {
  const port = String(await freePort());
  figures = `http://127.0.0.1:${port}`;
  world = await startWorld({ mail: mailEnv, web: { METRICS_TOKEN: token } });
  otherUrl = (await world.another('web')).url;
  otherWorker = (await world.another('worker', { METRICS_TOKEN: token, WORKER_PORT: port })).part;
});
afterAll(() => world?.end());

const waitFor = async (holds: () => Promise<boolean> | boolean) => {
  const until = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within 30 s\n${world.worker.log}${otherWorker.log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const unsent = async () =>
  (
    await world.database.sql<{ n: number }>(
      'select count(*)::int as n from private.outbox_messages where sent_at is null',
    )
  )[0]?.n;

const shown: Shown[] = [];

test('two web servers and two workers are one product: each mail goes out once', async () => {
  const sent = await Promise.all(
    [world.url, otherUrl, world.url, otherUrl, world.url, otherUrl].map((url) => sendEnquiry(url, never)),
  );
  shown.push(...sent.filter((one) => one !== null));
  expect(shown).toHaveLength(6);
  await waitFor(async () => (await unsent()) === 0);
  for (const { reference } of shown)
    expect(
      world.listMail().filter((mail) => mail.reference === reference),
      reference,
    ).toHaveLength(1);
});

test('a person who signed in at one server is known to the other, and what was typed is kept across them', async () => {
  const officer = new Person(world.url, 'officer@copcap.example', '10.4.0.1');
  const words = 'A note that must not be typed twice';
  const note = [
    ['request_id', crypto.randomUUID()],
    ['kind', 'note'],
    ['text', words],
  ] as const;
  const refused = await officer.browser.ask('/leads/K9Q-5DZ?index', note);
  expect(refused.to).toMatch(/^\/sign-in/);
  const elsewhere = officer.browser.at(otherUrl);
  const signedIn = await elsewhere.ask('/sign-in/demo', [['account', 'officer@copcap.example']]);
  expect(signedIn.to).toBe('/sign-in/kept');
  const back = elsewhere.at(world.url);
  expect((await back.ask('/sign-in/kept')).text).toContain(words);
  expect((await back.ask('/inbox')).status).toBe(200);
  const [kept] = await world.database.sql<{ sealed: string }>('select sealed from private.kept_forms');
  expect(Buffer.from(kept?.sealed ?? '', 'base64url').toString('latin1')).not.toContain('typed twice');
  expect((await new Browser(otherUrl, '10.4.0.2').ask('/sign-in/kept')).to).toMatch(/^\/sign-in/);
});

test('a line of the log says who by id and where by pattern, and holds no name, address or key', async () => {
  const officer = new Person(world.url, 'officer@copcap.example', '10.4.0.3');
  await officer.signIn(never);
  await officer.browser.ask('/leads/K9Q-5DZ?show=ledger');
  await new Browser(world.url, '10.4.0.4').ask('/en/case/a-key-that-opens-a-page-0123456789abcdefghi');
  const lines = () =>
    world.web.log
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  await waitFor(() => lines().some(({ route }) => route === '/:lng/case/:token'));
  const [me] = await world.database.sql<{ id: string }>(
    "select id from public.members where email = 'officer@copcap.example'",
  );
  const line = lines().find(({ route, method }) => route === '/leads/:address' && method === 'GET');
  expect(line).toMatchObject({
    level: 'info',
    process: 'web',
    event: 'answer',
    method: 'GET',
    status: 200,
    member: me?.id,
    organisation: 'copcap',
  });
  expect(line?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(line?.ms).toBeGreaterThan(0);
  expect(line?.calls).toBeGreaterThan(1);
  for (const secret of [
    'officer@',
    'K9Q-5DZ',
    'a-key-that-opens',
    '-demo.example',
    ...shown.map(({ reference }) => reference),
  ])
    expect(world.web.log, secret).not.toContain(secret);
});

test('figures are shown to the bearer of the token only, and without a token there is no such address', async () => {
  const ask = (url: string, bearer?: string) =>
    fetch(`${url}/metrics`, bearer ? { headers: { authorization: `Bearer ${bearer}` } } : {});
  expect((await ask(world.url)).status).toBe(401);
  expect((await ask(world.url, 'wrong')).status).toBe(401);
  expect((await ask(figures, 'wrong')).status).toBe(401);
  const answer = await ask(world.url, token);
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  const text = await answer.text();
  expect(text).toMatch(
    /kontaktpunkt_requests_total\{route="\/:lng\/enquire\/:step",method="POST",status="303"\} \d+/,
  );
  expect(text).toMatch(/kontaktpunkt_request_seconds_bucket\{route="\/leads\/:address",le="\+Inf"\} [1-9]/);
  expect(text).toMatch(/kontaktpunkt_supabase_calls_total\{route="\/leads\/:address"\} [1-9]/);
  const worker = await (await ask(figures, token)).text();
  expect(worker).toMatch(/kontaktpunkt_outbox_waiting 0\n/);
  expect(worker).toMatch(/kontaktpunkt_worker_beats_total [1-9]/);
  expect(worker).toMatch(/kontaktpunkt_mails_sent_total \d+/);
  const { part, url } = await world.another('web', { METRICS_TOKEN: '' });
  expect((await ask(url, token)).status).toBe(404);
  await part.end('SIGKILL');
});

test('a worker that is told to stop while a mail is on its way ends it, and begins no other', async () => {
  await otherWorker.end('SIGTERM');
  await world.mail.end('SIGTERM');
  mailEnv.SLOW_MS = '1500';
  await world.mail.start();
  const before = world.listMail().length;
  await Promise.all([sendEnquiry(world.url, never), sendEnquiry(world.url, never)]);
  const leased = async () =>
    ((
      await world.database.sql<{ n: number }>(
        'select count(*)::int as n from private.outbox_messages where sent_at is null and leased_until is not null',
      )
    )[0]?.n ?? 0) > 0;
  await waitFor(leased);
  const sentBefore = world.listMail().length - before;
  expect(await world.worker.end('SIGTERM')).toBe(0);
  expect(await leased(), 'nothing is left in the hands of a worker that has gone').toBe(false);
  expect(world.listMail().length - before).toBeLessThanOrEqual(sentBefore + 1);
  await world.worker.start();
  await waitFor(async () => (await unsent()) === 0);
  const ids = world.listMail().map(({ messageId }) => messageId);
  expect(new Set(ids).size, 'no mail twice').toBe(ids.length);
});
