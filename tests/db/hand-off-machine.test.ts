import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Transaction } from '../support/connection.ts';
import { openTestDatabase } from '../support/database.ts';

type Actor = 'sender' | 'receiver' | 'receivers_viewer' | 'outsider' | 'administrator';
type Kind = 'transfer' | 'assist';
type Move = { from_state: string; act: string; to_state: string; actor: string; kinds: Kind[] };

const actors: Actor[] = ['sender', 'receiver', 'receivers_viewer', 'outsider', 'administrator'];
const kinds: Kind[] = ['transfer', 'assist'];
const groups = ['summary', 'company', 'needs', 'contact', 'dialogue'];
const acts = [
  'offer',
  'ask',
  'answer',
  'accept',
  'decline',
  're_route',
  'withdraw',
  'complete',
  'return',
  'recall',
  'pass_on',
  'discard',
  'lapse',
  'end',
  'nonsense',
];
/** How each state is reached by acts of people. */
const ways: Record<string, [Actor, string][]> = {
  draft: [],
  discarded: [['sender', 'discard']],
  offered: [['sender', 'offer']],
  asked: [
    ['sender', 'offer'],
    ['receiver', 'ask'],
  ],
  accepted: [
    ['sender', 'offer'],
    ['receiver', 'accept'],
  ],
  declined: [
    ['sender', 'offer'],
    ['receiver', 'decline'],
  ],
  re_routed: [
    ['sender', 'offer'],
    ['receiver', 're_route'],
  ],
  withdrawn: [
    ['sender', 'offer'],
    ['sender', 'withdraw'],
  ],
  completed: [
    ['sender', 'offer'],
    ['receiver', 'accept'],
    ['receiver', 'complete'],
  ],
  returned: [
    ['sender', 'offer'],
    ['receiver', 'accept'],
    ['receiver', 'return'],
  ],
  recalled: [
    ['sender', 'offer'],
    ['receiver', 'accept'],
    ['sender', 'recall'],
  ],
};

let database: Connection;
let moves: Move[];
const people: Record<Actor | 'colleague', { id: string; user: string }> = {} as never;

async function as<T>(tx: Transaction, actor: Actor, sql: string, values: unknown[] = []): Promise<T> {
  await tx.query(
    "select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true)",
    [JSON.stringify({ sub: people[actor].user, role: 'authenticated' }), people[actor].user],
  );
  await tx.exec('set local role authenticated');
  const { rows } = await tx.query<{ answer: T }>(sql, values);
  await tx.exec('reset role');
  return rows[0]?.answer as T;
}

beforeAll(async () => {
  database = await openTestDatabase({ demo: false });
  const persons: [Actor | 'colleague', string, string][] = [
    ['sender', 'copcap', 'officer'],
    ['administrator', 'copcap', 'admin'],
    ['receiver', 'dtu', 'partner'],
    ['colleague', 'dtu', 'partner'],
    ['receivers_viewer', 'dtu', 'viewer'],
    ['outsider', 'ku', 'partner'],
  ];
  for (const [actor, slug, role] of persons) {
    const { rows } = await database.query<{ id: string }>(
      'insert into public.members (organisation_id, email, full_name, role) select id, $2, $3, $4 from public.organisations where slug = $1 returning id',
      [slug, `${actor}@machine.example`, actor, role],
    );
    const user = crypto.randomUUID();
    await database.query('insert into auth.users (id, aud, role, email) values ($1, $2, $2, $3)', [
      user,
      'authenticated',
      `${actor}@machine.example`,
    ]);
    people[actor] = { id: rows[0]?.id as string, user };
  }
  moves = (
    await database.query<Move>(
      'select from_state, act, to_state, actor, kinds from public.hand_off_transitions',
    )
  ).rows;
});

const input = (act: string) => ({
  text: 'because',
  ...(act === 'accept' ? { handler: people.receiver.id } : {}),
  ...(act === 'pass_on' ? { handler: people.colleague.id } : {}),
  ...(act === 'decline' ? { reason: 'no_capacity' } : {}),
  ...(act === 're_route' ? { organisation: 'ku' } : {}),
  ...(act === 'complete' ? { outcome: 'delivered' } : {}),
});

/** A new case at the desk with every consent, and a draft of a hand-off to DTU. Rolled back at the end. */
async function inNewHandOff<T>(kind: Kind, run: (tx: Transaction, id: string) => Promise<T>): Promise<T> {
  return (await database.transaction(async (tx) => {
    await tx.exec(`do $$ declare company uuid; lead uuid; consent uuid; begin
      insert into public.companies (legal_name, country) values ('Machine Demo', 'JP') returning id into company;
      insert into public.leads (reference, company_id, responsible_organisation_id, responsible_member_id, sector, confirmed_at)
        select 'MCH-222', company, organisation_id, id, 'quantum', now() from public.members where email = 'sender@machine.example' returning id into lead;
      insert into public.lead_codes (lead_id, slug, code_name) values (lead, 'machine-test-slug', 'Machine Heron');
      insert into public.contacts (lead_id, full_name, email) values (lead, 'Person', 'person@machine.example');
      insert into public.disclosures (lead_id, organisation_id, field_group, ground)
        select lead, o.id, g, 'enquiry' from public.organisations o, unnest(array['summary','company','needs','contact','documents','dialogue']) g where slug = 'copcap';
      insert into public.consents (lead_id, organisation_id, field_groups, source, given_at)
        select lead, id, array['coded_listing','summary','company','needs','contact','dialogue'], 'message', now() from public.organisations where slug = 'dtu';
    end $$`);
    const draft = await as<{ id: string }>(
      tx,
      'sender',
      "select public.draft_hand_off(gen_random_uuid(), 'MCH-222', 'dtu', $1, 'A cold room', 'They asked', $2::jsonb, false) as answer",
      [
        kind,
        JSON.stringify(
          groups.map((field_group) => ({
            field_group,
            opens: 'acceptance',
            ground: 'consent',
            reason: null,
          })),
        ),
      ],
    );
    const result = await run(tx, draft.id);
    await tx.rollback();
    return result;
  })) as T;
}

const act = (tx: Transaction, id: string, actor: Actor, name: string) =>
  as<{ state: string }>(
    tx,
    actor,
    'select public.act_on_hand_off(gen_random_uuid(), $1, $2, $3, $4::jsonb) as answer',
    [id, versionOf, name, JSON.stringify(input(name))],
  );
let versionOf = 1;

/** The state after the act, or the code of its refusal; the transaction goes on either way. */
async function attempt(tx: Transaction, id: string, actor: Actor, name: string): Promise<string> {
  const current = await tx.query<{ version: number }>('select version from public.hand_offs where id = $1', [
    id,
  ]);
  versionOf = current.rows[0]?.version ?? 1;
  await tx.exec('savepoint act');
  try {
    const answer = await act(tx, id, actor, name);
    return answer.state;
  } catch (error) {
    await tx.exec('rollback to savepoint act');
    return `refused ${(error as { code?: string }).code}`;
  }
}

const stateOf = async (tx: Transaction, id: string) =>
  (await tx.query<{ state: string }>('select state from public.hand_offs where id = $1', [id])).rows[0]
    ?.state;

const allowed = (kind: Kind, state: string, name: string, actor: Actor) =>
  moves.find(
    (move) =>
      move.from_state === state && move.act === name && move.actor === actor && move.kinds.includes(kind),
  );

describe.each(kinds)('a hand-off of kind %s', (kind) => {
  test.each(
    Object.keys(ways).filter((state) => kind === 'assist' || !['completed', 'recalled'].includes(state)),
  )(
    'in state %s knows the acts of the table and refuses all others, for everyone',
    async (state) => {
      await inNewHandOff(kind, async (tx, id) => {
        for (const [actor, name] of ways[state] ?? []) await attempt(tx, id, actor, name);
        expect(await stateOf(tx, id)).toBe(state);
        for (const name of acts)
          for (const actor of actors) {
            await tx.exec('savepoint triple');
            const outcome = await attempt(tx, id, actor, name);
            const move = allowed(kind, state, name, actor);
            const label = `${actor} ${name} in ${state}`;
            if (move) expect(outcome, label).toBe(move.to_state);
            else expect(outcome, label).toMatch(/^refused PT4(03|04|09|22)$/);
            await tx.exec('rollback to savepoint triple');
          }
      });
    },
    60_000,
  );
});

test('after any sequence of acts the case has one responsible organisation, and only the receiver of an accepted hand-off reads it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(fc.constantFrom<Actor>('sender', 'receiver', 'outsider'), fc.constantFrom(...acts)), {
        maxLength: 9,
      }),
      async (kind, steps) => {
        await inNewHandOff(kind, async (tx, id) => {
          let state = 'draft';
          for (const [actor, name] of [['sender', 'offer'] as [Actor, string], ...steps]) {
            const move = allowed(kind, state, name, actor);
            const outcome = await attempt(tx, id, actor, name);
            if (move) state = move.to_state;
            else expect(outcome).toMatch(/^refused/);
            expect(await stateOf(tx, id)).toBe(state);
            const facts = await tx.query<{
              responsible: string;
              reads: number;
            }>(`select o.slug as responsible,
              (select count(*)::int from public.disclosures d join public.organisations r on r.id = d.organisation_id
                where d.lead_id = l.id and d.closed_at is null and r.slug = 'dtu' and d.field_group = 'needs') as reads
              from public.leads l join public.organisations o on o.id = l.responsible_organisation_id where l.reference = 'MCH-222'`);
            expect(facts.rows[0]?.responsible).toBe(
              kind === 'transfer' && state === 'accepted' ? 'dtu' : 'copcap',
            );
            expect(facts.rows[0]?.reads).toBe(state === 'accepted' ? 1 : 0);
            const unequal = await tx.query(`select * from private.unequal_entries()`);
            expect(unequal.rows).toEqual([]);
          }
        });
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
