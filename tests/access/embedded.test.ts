import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { migrate, openDatabase, seed } from '../../server/local/database.ts';
import { throughGateway } from '../../server/local/gateway.ts';
import { type Answer, type Api, openApi } from '../support/api.ts';
import { testSecrets } from '../support/database.ts';

let api: Api;
const officer = { account: 'officer@copcap.example' };
const stranger = 'nobody@elsewhere.example';
const auth = (path: string, body: unknown) => api.call({}, 'POST', `../../auth/v1/${path}`, body);

beforeAll(async () => {
  api = await openApi({ demo: true });
});

describe('the sign-in service tells nobody who is a member', () => {
  const same = async (path: string, rest: object) => {
    const [member, other] = [
      await auth(path, { email: officer.account, ...rest }),
      await auth(path, { email: stranger, ...rest }),
    ];
    expect(member).toEqual(other);
    return other;
  };

  test('by the answer to a request for a code', async () => {
    for (const create_user of [true, false]) expect((await same('otp', { create_user })).status).toBe(200);
  });

  test('by the answer to a wrong code or password', async () => {
    await same('verify', { token: '000000', type: 'magiclink' });
    await same('token?grant_type=password', { password: 'guessed' });
  });

  test('by the time of an answer: it does not wait for the mail', async () => {
    const keys = { ...testSecrets, passwords: true };
    const request = new Request('http://127.0.0.1/auth/v1/otp', {
      method: 'POST',
      headers: { apikey: keys.publishableKey },
      body: JSON.stringify({ email: officer.account }),
    });
    const never = () => new Promise<Response>(() => {});
    expect((await throughGateway(request, keys, never)).status).toBe(200);
  });
});

test('a value of the wrong type is refused as the asker’s fault', async () => {
  const id = randomUUID();
  const wrong: [string, object][] = [
    ['get_case', { p_address: { an: 'object' } }],
    ['write_note', { p_request_id: id, p_address: 'x', p_circle: [], p_kind: 1, p_text: { a: 1 } }],
    [
      'write_note',
      { p_request_id: id, p_address: 'x', p_circle: 'internal', p_kind: 'note', p_text: 'a\0b' },
    ],
    ['move_stage', { p_request_id: 'x', p_address: 'x', p_version: 1, p_stage: 'visit', p_reason: null }],
    ['move_stage', { p_request_id: id, p_address: 'x', p_version: 1e14, p_stage: 'visit', p_reason: null }],
    ['get_company', { p_id: 'x' }],
  ];
  for (const [name, args] of wrong) {
    const { status } = await api.rpc(officer, name, args);
    expect([name, status]).toEqual([name, status < 500 ? status : 'a 4xx']);
    expect(status).toBeGreaterThanOrEqual(400);
  }
});

test('a code lives for ten minutes, as its mail says', async () => {
  const codes: string[] = [];
  const embedded = await openDatabase('memory://', testSecrets, async ({ subject }) => {
    codes.push(subject.match(/\d{6}/)?.[0] ?? '');
  });
  await migrate(embedded);
  await seed(embedded, testSecrets, true);
  const ask = (path: string, body: object) =>
    embedded.app.fetch(
      new Request(`http://127.0.0.1/auth/v1/${path}`, {
        method: 'POST',
        headers: { apikey: testSecrets.publishableKey, 'content-type': 'application/json' },
        body: JSON.stringify({ email: officer.account, ...body }),
      }),
      { peerAddress: '127.0.0.1' } as never,
    );
  const tryAfter = async (minutes: number) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await ask('otp', { create_user: true });
    vi.setSystemTime(Date.now() + minutes * 60_000);
    const { status } = await ask('verify', { type: 'magiclink', token: codes.at(-1) });
    vi.useRealTimers();
    return status;
  };
  expect(await tryAfter(9)).toBe(200);
  expect(await tryAfter(11)).toBe(403);
});

test('a value that cannot be written spoils nothing for whoever asks next', async () => {
  for (const value of ['99999999999999999999', 'true', '{}', 'null'])
    await api.call(officer, 'GET', `gates?needs=gt.${value}`);
  await api.rpc(officer, 'get_case', { p_address: { an: ['object'] } });
  expect((await api.rpc({}, 'get_door')).status).toBe(200);
  expect((await api.database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('no answer repeats what failed', async () => {
  const secret = 'Clara Secret Whitfield';
  const answers: Answer[] = [
    await api.rpc(officer, 'get_company', { p_id: secret }),
    await api.rpc(officer, 'get_case', { p_address: { secret } }),
    await api.rpc({}, 'send_company_message', { p_key_hash: 'x', p_request_id: secret, p_text: secret }),
    await api.call(officer, 'POST', 'contacts', { full_name: secret, lead_id: null }),
    await api.call(officer, 'GET', `leads?id=eq.${encodeURIComponent(secret)}`),
  ];
  for (const { status, text } of answers) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain(secret);
  }
});
