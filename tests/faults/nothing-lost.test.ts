import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shown, sendEnquiry } from './parts/companies.ts';
import { type Done, handOffOnce, type Pair, Person, stateAfter } from './parts/desk.ts';
import { long } from './parts/long.ts';
import type { Part } from './parts/part.ts';
import { startWorld, type World } from './parts/world.ts';

/** The long form kills for some ten minutes, the short one each part twice. */
const rounds = long ? 60 : 2;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.end());

const shown: Shown[] = [];
const done: Done[] = [];
const problems: string[] = [];
let mayEnd = false;
let mustEnd = false;

const keepSending = async () => {
  while (!mayEnd) {
    const one = await sendEnquiry(world.url, () => mustEnd);
    if (one) shown.push(one);
  }
};

const keepHandingOff = async (pair: Pair) => {
  while (!mayEnd)
    await handOffOnce(
      pair,
      () => mustEnd,
      (one) => done.push(one),
    );
};

const choosePairs = async (): Promise<Pair[]> => {
  const cases = await world.database.sql<{ reference: string }>(`
    select l.reference from public.leads l join public.organisations o on o.id = l.responsible_organisation_id
    where o.slug = 'copcap' and l.status = 'active' and not exists (select 1 from public.hand_offs h where h.lead_id = l.id)
      and exists (select 1 from public.disclosures d where d.lead_id = l.id and d.organisation_id is null and d.closed_at is null)
    order by l.reference limit 2`);
  const receivers = [
    ['dtu', 'partner@dtu.example'],
    ['ku', 'partner@ku.example'],
  ] as const;
  return cases.map(({ reference }, place) => {
    const [slug, account] = receivers[place] as (typeof receivers)[number];
    const person = (name: string) => new Person(world.url, name, `10.2.${place}.1`);
    return { sender: person('officer@copcap.example'), receiver: person(account), address: reference, slug };
  });
};

/** Until an enquiry and an act went through since; a slow machine needs longer for the same work. */
const waitForWork = async () => {
  const before = { shown: shown.length, done: done.length };
  const until = Date.now() + 60_000;
  while ((shown.length === before.shown || done.length === before.done) && Date.now() < until)
    await wait(100);
};

const killInTurn = async () => {
  const parts: Part[] = [world.worker, world.database, world.mail, world.web];
  for (let round = 0; round < rounds; round += 1) {
    for (const part of parts) {
      await wait(600 + Math.random() * 1500);
      await part.end('SIGKILL');
      await wait(Math.random() * 400);
      await part.start();
    }
    await waitForWork();
  }
};

/** Retries and leases are over after an hour; the worker then sends the rest at once. */
const sendTheRest = async () => {
  await world.database.sql(`update private.clock set offset_by = offset_by + interval '61 minutes'`);
  const until = Date.now() + 60_000;
  const waiting = () =>
    world.database.sql<{ n: number }>(
      'select count(*)::int as n from private.outbox_messages where sent_at is null and given_up_at is null',
    );
  while ((await waiting())[0]?.n !== 0 && Date.now() < until) await wait(250);
};

test('while every part is killed in turn, nothing that was answered is lost and nothing happens twice', async () => {
  const pairs = await choosePairs();
  expect(pairs).toHaveLength(2);
  const work = [keepSending(), keepSending(), ...pairs.map(keepHandingOff)].map((one) =>
    one.catch((error: Error) => void problems.push(error.message)),
  );
  await killInTurn();
  mayEnd = true;
  const tooLate = setTimeout(() => {
    mustEnd = true;
  }, 15_000);
  await Promise.all(work);
  clearTimeout(tooLate);
  await sendTheRest();
  const crashes = [world.worker, world.database, world.mail].reduce((sum, { kills }) => sum + kills, 0);
  console.log(
    `${shown.length} references, ${done.length} acts, ${world.listMail().length} mails, ${crashes + world.web.kills} kills`,
  );
  expect(problems).toEqual([]);
  expect(shown.length, 'the test sent something').toBeGreaterThanOrEqual(rounds);
  expect(done.length, 'the test did something').toBeGreaterThanOrEqual(rounds);

  const cases = await world.database.sql<{
    reference: string;
    email: string;
    name: string;
    groups: number;
    entries: number;
  }>(`
    select l.reference, c.email, m.legal_name as name,
      (select count(*)::int from public.disclosures d where d.lead_id = l.id) as groups,
      (select count(*)::int from public.timeline_entries e where e.lead_id = l.id and e.kind = 'enquiry') as entries
    from public.leads l join public.contacts c on c.lead_id = l.id join public.companies m on m.id = l.company_id
    where c.email like '%@fault-%-demo.example'`);
  for (const one of shown) {
    const found = cases.filter(({ email }) => email === one.email);
    expect(found, one.email).toEqual([
      expect.objectContaining({ reference: one.reference, name: one.name, entries: 1 }),
    ]);
    expect(found[0]?.groups).toBeGreaterThan(0);
  }
  // A case whose confirmation was lost on its way exists too, once.
  expect(new Set(cases.map(({ email }) => email)).size).toBe(cases.length);
}, 900_000);

test('every act that was accepted is there once', async () => {
  const texts = await world.database.sql<{ hand_off_id: string; text: string }>(`
    select e.hand_off_id, t.text from public.timeline_texts t join public.timeline_entries e on e.id = t.entry_id
    where t.text like 'fault %'`);
  for (const { mark, handOff } of done)
    expect(
      texts.filter(({ text }) => text === mark),
      mark,
    ).toEqual([{ hand_off_id: handOff, text: mark }]);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  const handOffs = await world.database.sql<{ id: string; state: string; version: number; reason: string }>(
    `select id, state, version, reason from public.hand_offs where reason like 'fault %'`,
  );
  expect(new Set(handOffs.map(({ reason }) => reason)).size, 'no offer stands twice').toBe(handOffs.length);
  const last = new Map(done.map(({ handOff, act }) => [handOff, act]));
  const open = handOffs.filter(({ id, state }) => stateAfter(last.get(id) ?? '') !== state);
  expect(open, 'each stands where its last accepted act left it').toEqual([]);
});

test('every mail went out under one Message-ID, twice at most once for each crash', async () => {
  const rows = await world.database.sql<{ message_id: string; sent: boolean; reference: string }>(`
    select m.message_id, m.sent_at is not null as sent, l.reference
    from private.outbox_messages m join public.leads l on l.id = m.lead_id
    join public.contacts c on c.id = m.contact_id where c.email like '%@fault-%-demo.example'`);
  expect(rows.filter(({ sent }) => !sent)).toEqual([]);
  const mails = world.listMail();
  for (const { message_id, reference } of rows) {
    const of = mails.filter((mail) => mail.reference === reference);
    expect(new Set(of.map(({ messageId }) => messageId)), reference).toEqual(new Set([`<${message_id}>`]));
  }
  const crashes = [world.worker, world.database, world.mail].reduce((sum, { kills }) => sum + kills, 0);
  const twice = mails.length - new Set(mails.map(({ messageId }) => messageId)).size;
  expect(twice).toBeLessThanOrEqual(crashes);
  for (const { reference } of shown)
    expect(
      mails.some((mail) => mail.reference === reference),
      reference,
    ).toBe(true);
});

test('the audit chains verify', async () => {
  const chains = await world.database.sql<{ broken: number }>(
    'select private.broken_at(chain)::int as broken from private.audit_chains where private.broken_at(chain) is not null',
  );
  expect(chains).toEqual([]);
});
