import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendEnquiry } from './parts/companies.ts';
import { handOffOnce, Person } from './parts/desk.ts';
import { startWorld, type World } from './parts/world.ts';

const never = () => false;
const mailEnv: Record<string, string> = { MODE: 'hang' };

let world: World;
beforeAll(async () => {
  world = await startWorld({ mail: mailEnv });
});
afterAll(() => world?.end());

interface Queued {
  message_id: string;
  attempts: number;
  last_error: string | null;
  sent: boolean;
}
const queued = async (): Promise<Queued> => {
  const [mail] = await world.database.sql<Queued>(`
    select m.message_id, m.attempts, m.last_error, m.sent_at is not null as sent from private.outbox_messages m
    join public.contacts c on c.id = m.contact_id where c.email like '%@fault-%' order by m.created_at limit 1`);
  return mail as Queued;
};
const waitFor = async (holds: () => Promise<boolean>) => {
  const until = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within 60 s\n${world.worker.log}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
const moveClock = (by: string) =>
  world.database.sql(`update private.clock set offset_by = offset_by + interval '${by}'`);

test('a mail server that takes the connection and says nothing does not hold the worker', async () => {
  const shown = await sendEnquiry(world.url, never);
  expect(shown, 'the enquiry itself does not wait for its mail').not.toBeNull();
  await waitFor(async () => (await queued()).last_error !== null);
  expect(await queued()).toMatchObject({ attempts: 1, last_error: 'ETIMEDOUT', sent: false });
  expect(world.worker.log).toContain('"event":"mail_failed"');
});

test('a mail server that is away for an hour: the mail goes out afterwards, once, under its own Message-ID', async () => {
  await world.mail.end('SIGKILL');
  for (const by of ['2 minutes', '6 minutes', '16 minutes']) {
    const { attempts } = await queued();
    await moveClock(by);
    await waitFor(async () => (await queued()).attempts > attempts && (await queued()).last_error !== null);
  }
  delete mailEnv.MODE;
  await world.mail.start();
  await moveClock('61 minutes');
  await waitFor(async () => (await queued()).sent);
  const { message_id } = await queued();
  expect(world.listMail().map(({ messageId }) => messageId)).toEqual([`<${message_id}>`]);
});

test('a clock that jumps forward and back fires nothing twice, and the product goes on', async () => {
  const [found] = await world.database.sql<{ reference: string }>(`
    select l.reference from public.leads l join public.organisations o on o.id = l.responsible_organisation_id
    where o.slug = 'copcap' and l.status = 'active' and not exists (select 1 from public.hand_offs h where h.lead_id = l.id)
      and exists (select 1 from public.disclosures d where d.lead_id = l.id and d.organisation_id is null and d.closed_at is null)
    order by l.reference limit 1`);
  const pair = {
    sender: new Person(world.url, 'officer@copcap.example', '10.5.0.1'),
    receiver: new Person(world.url, 'partner@dtu.example', '10.5.0.2'),
    address: found?.reference ?? '',
    slug: 'dtu',
  };
  let offered = '';
  const stop = new Error('only the offer');
  await handOffOnce(pair, never, ({ handOff }) => {
    offered = handOff;
    throw stop;
  }).catch((error: Error) => expect(error).toBe(stop));
  const look = async () =>
    (
      await world.database.sql<{ state: string; version: number; entries: number }>(`
        select h.state, h.version, (select count(*)::int from public.timeline_entries e where e.hand_off_id = h.id) as entries
        from public.hand_offs h where h.id = '${offered}'`)
    )[0];
  expect((await look())?.state).toBe('offered');
  const mails = world.listMail().length;
  await moveClock('1 day');
  await moveClock('14 days');
  await waitFor(async () => (await look())?.state === 'lapsed');
  const lapsed = await look();
  await moveClock('-15 days');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await moveClock('-1 day');
  expect(await sendEnquiry(world.url, never), 'yesterday a company can write too').not.toBeNull();
  await moveClock('16 days');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await look()).toEqual(lapsed);
  await waitFor(async () => world.listMail().length === mails + 1);
  const [broken] = await world.database.sql<{ n: number }>(
    'select count(*)::int as n from private.audit_chains where private.broken_at(chain) is not null',
  );
  expect(broken?.n).toBe(0);
  expect((await pair.sender.browser.ask('/inbox')).status, 'the sign-in holds').toBe(200);
});
