import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, openApi, signToken } from '../support/api.ts';

let api: Api;
let token: string;

beforeAll(async () => {
  api = await openApi({ demo: true });
  await api.database.query(
    `insert into public.members (organisation_id, email, full_name, role)
     select id, 'not-yet@copcap.example', 'Nora Newcomer', 'officer' from public.organisations where slug = 'copcap'`,
  );
  const { rows } = await api.database.query<{ user_id: string }>(
    "select user_id from public.members where email = 'partner@dtu.example'",
  );
  token = signToken({ sub: rows[0]?.user_id, role: 'authenticated', email: 'partner@dtu.example' });
});

test('nobody signs up with a password for the address of a member', async () => {
  const answer = await api.call({}, 'POST', '../../auth/v1/signup', {
    email: 'not-yet@copcap.example',
    password: 'chosen-by-a-stranger',
  });
  expect(answer.status).toBe(404);
  const { rows } = await api.database.query(
    "select user_id from public.members where email = 'not-yet@copcap.example'",
  );
  expect(rows).toEqual([{ user_id: null }]);
});

describe('doors that the product does not use are shut', () => {
  test.each([
    'auth/v1/admin/users',
    'auth/v1/signup',
    'auth/v1/settings',
    'auth/v1/invite',
    'auth/v1/recover',
    'storage/v1/bucket',
    'graphql/v1',
    'pg/query',
    'admin',
    '_lite',
    '',
  ])('/%s', async (path) => {
    for (const method of ['GET', 'POST'])
      expect(
        (await api.call({ token }, method, `../../${path}`, method === 'POST' ? {} : undefined)).status,
      ).toBe(404);
  });
});

test('no schema but public is read, no role is taken from a header, no aggregate leaks', async () => {
  for (const path of ['audit_values', 'private.drafts', 'auth.users', 'rpc/my_groups'])
    expect((await api.call({ token }, 'GET', path)).status).toBe(404);
  expect((await api.call({ token }, 'GET', 'leads?select=id.count()')).status).toBe(400);
  expect((await api.call({ token }, 'GET', '')).status).toBe(404);
});
