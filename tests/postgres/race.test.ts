import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Api, provenBy } from '../support/api.ts';
import {
  accept,
  act,
  atOnce,
  desk,
  draft,
  dtu,
  dtuColleague,
  expectSound,
  ku,
  moveStage,
  newCase,
  onCase,
  openRace,
} from './case-at-hand.ts';

let api: Api;
const rounds = [0, 1, 2, 3, 4, 5];
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const hint = (answer?: Answer) => (answer?.body as { hint?: string } | undefined)?.hint;
const winners = (answers: Answer[]) => answers.filter(({ status }) => status === 200);
const losers = (answers: Answer[]) => answers.filter(({ status }) => status !== 200);
/** The second of two is sometimes the first to arrive. */
const inTurn = <T>(round: number, pair: T[]): T[] => (round % 2 === 0 ? pair : [...pair].reverse());

beforeAll(async () => {
  api = await openRace();
});
afterAll(() => expectSound(api));

/** One won; the other is told that the case moved on, and by whom. */
function expectOneWinner(answers: Answer[]) {
  const told = answers.map(({ status, text }) => `${status} ${text}`).join('\n');
  expect(winners(answers), told).toHaveLength(1);
  expect(losers(answers)[0]?.status, told).toBe(409);
  expect(hint(losers(answers)[0])).toBe('stale');
  const { details } = (losers(answers)[0] as Answer).body as { details: string };
  expect(JSON.parse(details).changed_by).toEqual(expect.any(String));
}

const factsOf = async (id: string) => {
  const { rows } = await api.database.query<{
    responsible: string;
    version: number;
    stage: string;
    dtu_reads: number;
  }>(
    `select o.slug as responsible, l.version, l.stage,
      (select count(*)::int from public.disclosures d join public.organisations r on r.id = d.organisation_id
        where d.lead_id = l.id and d.closed_at is null and r.slug = 'dtu' and d.field_group = 'needs') as dtu_reads
     from public.leads l join public.organisations o on o.id = l.responsible_organisation_id where l.id = $1`,
    [id],
  );
  return rows[0];
};
const stateOf = async (id: string) =>
  (await api.database.query<{ state: string }>('select state from public.hand_offs where id = $1', [id]))
    .rows[0]?.state;
const countActs = async (id: string, name: string) =>
  (
    await api.database.query<{ count: number }>(
      "select count(*)::int as count from public.timeline_entries where lead_id = $1 and kind = 'hand_off' and facts ->> 'act' = $2",
      [id, name],
    )
  ).rows[0]?.count;

describe.each(['transfer', 'assist'])('a hand-off of kind %s', (kind) => {
  test.each(rounds)('accepted and withdrawn at once is one of both (%i)', async (round) => {
    const lead = await newCase(api);
    const handOff = await draft(api, lead, 'dtu', kind, true);
    const calls = inTurn(round, [await accept(api, dtu, handOff), () => act(api, desk, handOff, 'withdraw')]);
    expectOneWinner(await atOnce(api, onCase(lead), calls));
    const state = await stateOf(handOff.id);
    expect(['accepted', 'withdrawn']).toContain(state);
    expect(await factsOf(lead.id)).toMatchObject({
      responsible: state === 'accepted' && kind === 'transfer' ? 'dtu' : 'copcap',
      dtu_reads: state === 'accepted' ? 1 : 0,
    });
  });

  test.each(rounds)('accepted by two colleagues at once is accepted once (%i)', async (round) => {
    const lead = await newCase(api);
    const handOff = await draft(api, lead, 'dtu', kind, true);
    const calls = inTurn(round, [await accept(api, dtu, handOff), await accept(api, dtuColleague, handOff)]);
    expectOneWinner(await atOnce(api, onCase(lead), calls));
    expect(await countActs(lead.id, 'accept')).toBe(1);
  });

  test.each(rounds)('offered twice at once is offered once (%i)', async (round) => {
    const lead = await newCase(api);
    const first = await draft(api, lead, 'dtu', kind, false);
    const second = await draft(api, lead, kind === 'transfer' ? 'ku' : 'dtu', kind, false);
    const calls = inTurn(round, [
      () => act(api, desk, first, 'offer', {}),
      () => act(api, desk, second, 'offer', {}),
    ]);
    const answers = await atOnce(api, onCase(lead), calls);
    expect(winners(answers)).toHaveLength(1);
    expect(losers(answers)[0]?.status, losers(answers)[0]?.text).toBe(422);
    expect(hint(losers(answers)[0])).toBe(`one_open_${kind}`);
  });
});

test.each(rounds)(
  'a stage moved while the case is transferred is moved before or not at all (%i)',
  async (round) => {
    const lead = await newCase(api);
    const handOff = await draft(api, lead, 'dtu', 'transfer', true);
    const before = (await factsOf(lead.id))?.version ?? 0;
    const calls = inTurn(round, [await accept(api, dtu, handOff), () => moveStage(api, desk, lead, before)]);
    const answers = inTurn(round, await atOnce(api, onCase(lead), calls));
    const [accepted, moved] = answers;
    expect(accepted?.status, accepted?.text).toBe(200);
    const { rows } = await api.database.query<{ kind: string }>(
      "select kind from public.timeline_entries where lead_id = $1 and kind in ('stage', 'assignment') order by position",
      [lead.id],
    );
    if (moved?.status === 200) {
      expect(rows.map((row) => row.kind)).toEqual(['stage', 'assignment']);
      expect(await factsOf(lead.id)).toMatchObject({
        responsible: 'dtu',
        stage: 'qualified',
        version: before + 2,
      });
    } else {
      expect([moved?.status, hint(moved)]).toEqual([403, 'forbidden']);
      expect(rows.map((row) => row.kind)).toEqual(['assignment']);
      expect(await factsOf(lead.id)).toMatchObject({ responsible: 'dtu', stage: 'new', version: before + 1 });
    }
  },
);

test.each(rounds)('a stage moved twice at once is moved once (%i)', async (round) => {
  const lead = await newCase(api);
  const calls = inTurn(round, [
    () => moveStage(api, desk, lead, 1, 'qualified'),
    () => moveStage(api, desk, lead, 1, 'exploring'),
  ]);
  expectOneWinner(await atOnce(api, onCase(lead), calls));
  expect((await factsOf(lead.id))?.version).toBe(2);
});

test.each(rounds)('the same request sent twice at once has one effect and one answer (%i)', async () => {
  const lead = await newCase(api);
  const request = crypto.randomUUID();
  const call = () => moveStage(api, desk, lead, 1, 'qualified', request);
  const answers = await atOnce(api, onCase(lead), [call, call, call]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await factsOf(lead.id))?.version).toBe(2);
});

test.each(rounds)(
  'consent withdrawn while the hand-off is accepted leaves nothing open (%i)',
  async (round) => {
    const lead = await newCase(api);
    const key = sha(`case key ${lead.id}`);
    await api.database.query(
      `insert into private.case_keys (key_hash, lead_id, contact_id, expires_at)
     select $1, lead_id, id, now() + interval '1 day' from public.contacts where lead_id = $2`,
      [key, lead.id],
    );
    const handOff = await draft(api, lead, 'dtu', round < 3 ? 'assist' : 'transfer', true);
    const withdraw = () =>
      api.rpc({}, 'withdraw_consent', {
        p_key_hash: key,
        p_request_id: crypto.randomUUID(),
        p_organisation: 'dtu',
      });
    const calls = inTurn(round, [await accept(api, dtu, handOff), withdraw]);
    const [accepted, withdrawn] = inTurn(round, await atOnce(api, onCase(lead), calls));
    expect(withdrawn?.status, withdrawn?.text).toBe(200);
    expect([200, 409], accepted?.text).toContain(accepted?.status);
    expect(await factsOf(lead.id)).toMatchObject({ responsible: 'copcap', dtu_reads: 0 });
  },
);

async function readyDraft(): Promise<string> {
  const key = sha(`draft ${crypto.randomUUID()}`);
  await api.rpc({}, 'start_draft', { p_key_hash: key, p_language: 'en', p_origin: {} });
  const steps = {
    company: { legal_name: 'Race Enquiry', country: 'US', sector: 'quantum', field: 'sensing' },
    needs: {
      project_kinds: ['greenfield'],
      spaces: [],
      story: 'A laboratory',
      people_12: 7,
      start: 'unknown',
    },
    contact: { full_name: 'Clara', email: `${key.slice(0, 12)}@race.example`, language: 'en' },
    sharing: { openness: 'coded' },
  };
  for (const [step, answers] of Object.entries(steps)) {
    const saved = await api.rpc({}, 'save_draft', {
      p_key_hash: key,
      p_version: null,
      p_step: step,
      p_answers: answers,
    });
    expect(saved.status, saved.text).toBe(200);
  }
  return key;
}

test.each(rounds)('the same enquiry sent twice at once is one case with one receipt (%i)', async () => {
  const key = await readyDraft();
  const send = () =>
    api.rpc({}, 'submit_enquiry', {
      p_key_hash: key,
      p_case_key_hash: sha(`case ${key}`),
      ...provenBy(key),
    });
  const row = { table: 'private.drafts', where: `key_hash = '${key}'` };
  const answers = await atOnce(api, row, [send, send]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const [reference, again] = answers.map(({ body }) => (body as { reference: string }).reference);
  expect(reference).toBe(again);
  const { rows } = await api.database.query<{ cases: number; mails: number }>(
    `select count(distinct l.id)::int as cases, count(m.id)::int as mails from public.contacts c
     join public.leads l on l.id = c.lead_id join private.outbox_messages m on m.lead_id = l.id where c.email = $1`,
    [`${key.slice(0, 12)}@race.example`],
  );
  expect(rows).toEqual([{ cases: 1, mails: 1 }]);
});

test.each(rounds)('the same proof of work sends one of two enquiries at once (%i)', async () => {
  const [one, other] = [await readyDraft(), await readyDraft()];
  const send = (key: string) => () =>
    api.rpc({}, 'submit_enquiry', {
      p_key_hash: key,
      p_case_key_hash: sha(`case ${key}`),
      ...provenBy(one),
    });
  const answers = await Promise.all([send(one)(), send(other)()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(answers.map(hint)).toContain('code_needed');
});

test('two workers never lease the same mail', async () => {
  const leased = new Set<string>();
  for (const _ of rounds) {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => api.rpc({ secret: true }, 'lease_mail', { p_limit: 2, p_seconds: 60 })),
    );
    for (const { body } of answers)
      for (const { id } of body as { id: string }[]) {
        expect(leased.has(id)).toBe(false);
        leased.add(id);
      }
  }
  expect(leased.size).toBeGreaterThan(4);
});

test('a crowd that works on the same few cases meets no deadlock and no error of the server', async () => {
  const leads = [await newCase(api), await newCase(api), await newCase(api)];
  const enquiries = await Promise.all([readyDraft(), readyDraft(), readyDraft()]);
  const seen: Record<string, number> = {};
  const one = async (turn: number) => {
    const lead = leads[turn % leads.length] as (typeof leads)[number];
    const facts = await factsOf(lead.id);
    const responsible = facts?.responsible === 'dtu' ? dtu : facts?.responsible === 'ku' ? ku : desk;
    const { rows } = await api.database.query<{ id: string; version: number; receiver: string }>(
      `select h.id, h.version, o.slug as receiver from public.hand_offs h join public.organisations o on o.id = h.receiver_organisation_id
       where h.lead_id = $1 and h.state in ('offered', 'asked', 'accepted') and h.ended_at is null order by random() limit 1`,
      [lead.id],
    );
    const handOff = rows[0];
    const receiver = handOff?.receiver === 'ku' ? ku : dtu;
    const kinds: (() => Promise<Answer>)[] = [
      () => moveStage(api, responsible, lead, facts?.version ?? 1, turn % 2 ? 'qualified' : 'exploring'),
      () =>
        api.rpc(responsible, 'write_note', {
          p_request_id: crypto.randomUUID(),
          p_address: lead.reference,
          p_circle: 'internal',
          p_kind: 'note',
          p_text: 'x',
        }),
      () => api.rpc(responsible, 'get_case', { p_address: lead.reference }),
      () =>
        api.rpc(responsible, 'draft_hand_off', {
          p_request_id: crypto.randomUUID(),
          p_address: lead.reference,
          p_receiver: turn % 3 ? 'dtu' : 'ku',
          p_kind: turn % 4 ? 'assist' : 'transfer',
          p_need: 'x',
          p_groups: [],
          p_offer: true,
        }),
      ...(handOff
        ? [
            await accept(api, receiver, handOff),
            () => act(api, receiver, handOff, 'ask'),
            () => act(api, responsible, handOff, 'withdraw'),
            () => act(api, receiver, handOff, 'return'),
          ]
        : []),
      () => api.rpc({ secret: true }, 'lapse_hand_offs', {}),
      () =>
        api.rpc({}, 'submit_enquiry', {
          p_key_hash: enquiries[turn % 3],
          p_case_key_hash: sha(`crowd ${turn % 3}`),
          ...provenBy(enquiries[turn % 3] ?? ''),
        }),
    ];
    const answer = await (kinds[turn % kinds.length] as () => Promise<Answer>)();
    seen[answer.status] = (seen[answer.status] ?? 0) + 1;
    expect([200, 204, 403, 404, 409, 422], answer.text).toContain(answer.status);
  };
  for (let wave = 0; wave < 12; wave += 1)
    await Promise.all(Array.from({ length: 10 }, (_, index) => one(wave * 7 + index * 3)));
  expect(seen[200]).toBeGreaterThan(20);
  await expectSound(api);
});
