import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Api, type Caller, openApi, signToken } from '../support/api.ts';
import type { Connection } from '../support/connection.ts';
import { databaseUrl } from '../support/real/cluster.ts';
import { connect } from '../support/real/connection.ts';
import { sharedCluster, world } from '../support/world.ts';

const account = 'officer@copcap.example';
let api: Api;
let user: string;
let one: Caller;
let both: Caller;
let tables: string[];

/** The database as the owner of the sign-in service's schema. */
const openAuthOwner = async (): Promise<Connection> => {
  if (world !== 'postgres') return api.database;
  const { rows } = await api.database.query<{ name: string }>('select current_database() as name');
  return connect(databaseUrl(sharedCluster(), 'supabase_auth_admin', rows[0]?.name ?? ''));
};

beforeAll(async () => {
  api = await openApi({ demo: true });
  const { rows } = await api.database.query<{ user_id: string }>(
    'select user_id from public.members where email = $1',
    [account],
  );
  user = rows[0]?.user_id ?? '';
  const claims = { sub: user, role: 'authenticated', email: account };
  one = { token: signToken({ ...claims, aal: 'aal1' }) };
  both = { token: signToken({ ...claims, aal: 'aal2' }) };
  const found = await api.database.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by 1`);
  tables = found.rows.map(({ name }) => name);
});

beforeEach(async () => {
  await api.database.exec('delete from private.second_factors where true');
});

/** The tables that show a row to the caller. */
const shown = async (caller: Caller) => {
  const open: string[] = [];
  for (const name of tables) {
    const { body } = await api.call(caller, 'GET', `${name}?select=*&limit=1`);
    if (Array.isArray(body) && body.length > 0) open.push(name);
  }
  return open;
};

const roleOf = async (caller: Caller) => {
  const { status, body } = await api.rpc(caller, 'get_me');
  const answer = body as { member?: { role: string }; hint?: string } | null;
  return status === 200 ? answer?.member?.role : `${status} ${answer?.hint}`;
};

test('without a second factor the level of the token makes no difference', async () => {
  expect(await roleOf(one)).toBe('officer');
  expect(await shown(one)).toEqual(await shown(both));
});

test('with a second factor a token of one factor sees what a stranger sees, through every table', async () => {
  expect((await api.rpc(both, 'note_second_factor')).status).toBe(200);
  expect(await roleOf(one)).toBe('403 second_factor_needed');
  expect(await shown(one)).toEqual(await shown({}));
  expect((await shown(both)).length).toBeGreaterThan(15);
});

test('a token of one factor gets nothing from any function but its own state', async () => {
  await api.rpc(both, 'note_second_factor');
  const { rows } = await api.database.query<{ name: string }>(`
    select distinct p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
      and has_function_privilege('authenticated', p.oid, 'execute') and not has_function_privilege('anon', p.oid, 'execute')
      and p.pronargs = p.pronargdefaults order by 1`);
  expect(rows.length).toBeGreaterThan(8);
  for (const { name } of rows) {
    const { status, body } = await api.rpc(one, name);
    if (name === 'get_second_factor') expect(status).toBe(200);
    else if (name === 'list_choices') expect(body).toEqual({});
    else expect([name, status, (body as { hint: string }).hint]).toEqual([name, 403, 'second_factor_needed']);
  }
});

test('a factor that only the sign-in service knows of is asked for as well', async () => {
  const owner = await openAuthOwner();
  // As Supabase Auth has it, as far as we read it.
  await owner.exec(`
    create table auth.mfa_factors (id uuid primary key default gen_random_uuid(), user_id uuid not null, status text not null);
    ${world === 'postgres' ? 'grant select on auth.mfa_factors to postgres;' : ''}`);
  try {
    await owner.query("insert into auth.mfa_factors (user_id, status) values ($1, 'unverified')", [user]);
    expect(await roleOf(one)).toBe('officer');
    await owner.exec("update auth.mfa_factors set status = 'verified' where true");
    expect(await roleOf(one)).toBe('403 second_factor_needed');
    expect(await roleOf(both)).toBe('officer');
    // Dropping our note opens nothing while the factor is there.
    await api.rpc(both, 'drop_second_factor');
    expect(await roleOf(one)).toBe('403 second_factor_needed');
  } finally {
    await owner.exec('drop table auth.mfa_factors');
    if (owner !== api.database) await owner.close();
  }
  expect(await roleOf(one)).toBe('officer');
});
