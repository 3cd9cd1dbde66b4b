import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Answer, Api } from '../support/api.ts';
import {
  accept,
  act,
  administrator,
  atOnce,
  desk,
  draft,
  dtu,
  dtuColleague,
  expectSound,
  moveStage,
  newCase,
  onCase,
  onChain,
  openRace,
} from './case-at-hand.ts';

let api: Api;

beforeAll(async () => {
  api = await openRace();
  const freed = await administer('hand_all_to_desk', { p_slug: 'dtu' });
  expect(freed.status, freed.text).toBe(200);
});

afterEach(async () => {
  await expectSound(api);
  if (!(await organisation('dtu')).active) await switchDtu(true)();
});

const administer = (name: string, args: object) =>
  api.rpc(administrator, name, { p_request_id: crypto.randomUUID(), ...args });
const organisation = async (slug: string) =>
  (
    await api.database.query<{ active: boolean; version: number }>(
      'select active, version from public.organisations where slug = $1',
      [slug],
    )
  ).rows[0] as { active: boolean; version: number };
const switchDtu = (active: boolean) => async () =>
  administer('switch_organisation', {
    p_slug: 'dtu',
    p_version: (await organisation('dtu')).version,
    p_active: active,
  });
const memberOf = async (account?: string) =>
  (
    await api.database.query<{ id: string; version: number }>(
      'select id, version from public.members where email = $1',
      [account],
    )
  ).rows[0] as { id: string; version: number };
const told = (answers: Answer[]) => answers.map(({ status, text }) => `${status} ${text}`).join('\n');

/** Nobody meets an error of the server, and one of two acts that exclude each other is refused. */
function expectOneOfBoth(answers: Answer[]) {
  expect(answers.map(({ status }) => status).sort(), told(answers)).toEqual([200, 422]);
}

test('an offer begun before its receiver is closed keeps the receiver open', async () => {
  const lead = await newCase(api);
  const handOff = await draft(api, lead, 'dtu', 'assist', false);
  const answers = await atOnce(api, onChain(lead), [
    () => act(api, desk, handOff, 'offer', {}),
    switchDtu(false),
  ]);
  expectOneOfBoth(answers);
  await act(api, desk, { ...handOff, version: handOff.version + 1 }, 'withdraw');
});

test('an offer that comes after its receiver is closed is refused', async () => {
  const lead = await newCase(api);
  const handOff = await draft(api, lead, 'dtu', 'assist', false);
  const answers = await atOnce(api, onCase(lead), [
    switchDtu(false),
    () => act(api, desk, handOff, 'offer', {}),
  ]);
  expectOneOfBoth(answers);
});

test('a transfer accepted while everything of the receiver goes to the desk ends at the desk', async () => {
  const lead = await newCase(api);
  const handOff = await draft(api, lead, 'dtu', 'transfer', true);
  const answers = await atOnce(api, onChain(lead), [
    await accept(api, dtu, handOff),
    () => administer('hand_all_to_desk', { p_slug: 'dtu' }),
  ]);
  expect(
    answers.map(({ status }) => status),
    told(answers),
  ).toEqual([200, 200]);
  const { rows } = await api.database.query<{ slug: string }>(
    'select o.slug from public.leads l join public.organisations o on o.id = l.responsible_organisation_id where l.id = $1',
    [lead.id],
  );
  expect(rows).toEqual([{ slug: 'copcap' }]);
});

test('a case read while everything of an organisation goes to the desk is read without an error', async () => {
  const lead = await newCase(api);
  const handOff = await draft(api, lead, 'dtu', 'assist', true);
  expect((await (await accept(api, dtu, handOff))()).status).toBe(200);
  const answers = await atOnce(api, onChain(lead), [
    () => api.rpc(dtu, 'get_case', { p_address: lead.reference }),
    () => administer('hand_all_to_desk', { p_slug: 'dtu' }),
  ]);
  expect(
    answers.map(({ status }) => status),
    told(answers),
  ).toEqual([200, 200]);
});

test('a member who is deactivated while a hand-off is accepted for that member is left with nothing', async () => {
  const lead = await newCase(api);
  const handOff = await draft(api, lead, 'dtu', 'assist', true);
  const [leaving, staying] = [await memberOf(dtuColleague.account), await memberOf(dtu.account)];
  const answers = await atOnce(api, onChain(lead), [
    () => act(api, dtu, handOff, 'accept', { handler: leaving.id }),
    () =>
      administer('hand_over_member', {
        p_member: leaving.id,
        p_version: leaving.version,
        p_to: staying.id,
        p_deactivate: true,
      }),
  ]);
  expect(
    answers.map(({ status }) => status),
    told(answers),
  ).toEqual([200, 200]);
  const { rows } = await api.database.query('select handler_id from public.hand_offs where id = $1', [
    handOff.id,
  ]);
  expect(rows).toEqual([{ handler_id: staying.id }]);
  await act(api, dtu, { ...handOff, version: handOff.version + 2 }, 'return');
});

test('a stage moved by a member while that member hands over is moved, and the case handed over', async () => {
  const lead = await newCase(api);
  const [me, colleague] = [await memberOf(desk.account), await memberOf('second@copcap.example')];
  const answers = await atOnce(api, onChain(lead), [
    () => moveStage(api, desk, lead, 1),
    () =>
      administer('hand_over_member', {
        p_member: me.id,
        p_version: me.version,
        p_to: colleague.id,
        p_deactivate: false,
      }),
  ]);
  expect(
    answers.map(({ status }) => status),
    told(answers),
  ).toEqual([200, 200]);
});

test('two administrators change the same organisation at once: one is told that it changed', async () => {
  const { version } = await organisation('ku');
  const call = (name: string) => () =>
    administer('save_organisation', {
      p_slug: 'ku',
      p_version: version,
      p_organisation: { name, short_name: 'KU' },
    });
  const answers = await Promise.all([call('University of Copenhagen')(), call('Copenhagen University')()]);
  expect(answers.map(({ status }) => status).sort(), told(answers)).toEqual([200, 409]);
});
