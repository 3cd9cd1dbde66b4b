import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, openApi, signToken } from '../support/api.ts';
import { world } from '../support/world.ts';

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

test('nobody signs in with a password that was chosen for the address of a member', async () => {
  const stranger = { email: 'not-yet@copcap.example', password: 'chosen-by-a-stranger' };
  await api.call({}, 'POST', '../../auth/v1/signup', stranger);
  const answer = await api.call({}, 'POST', '../../auth/v1/token?grant_type=password', stranger);
  expect(answer.status).toBe(400);
  expect(answer.text).not.toContain('access_token');
  const { rows } = await api.database.query(
    "select encrypted_password from auth.users where email = 'not-yet@copcap.example' and encrypted_password is not null",
  );
  expect(rows).toEqual([]);
});

// The doors of a Supabase project are Supabase's own; docs/differences.md.
describe.runIf(world === 'embedded')('doors that the product does not use are shut', () => {
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
  expect((await api.call({ token }, 'GET', '')).status).toBe(world === 'embedded' ? 404 : 401);
});
