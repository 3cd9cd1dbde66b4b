import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Api, accounts, type Caller, openApi } from '../support/api.ts';

type Expected = {
  /** Tables and views: who gets rows of the demo by select. Nobody inserts, updates or deletes. */
  select: Record<string, string[]>;
  /** Functions: which roles of the database may execute them. */
  execute: Record<string, string[]>;
};

const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'matrix.json'), 'utf8')) as Expected;
const callers: [string, Caller][] = [
  ...accounts.map((account) => [account, { account }] as [string, Caller]),
  ['anonymous', {}],
];
let api: Api;
let tables: { name: string; column: string }[];

beforeAll(async () => {
  api = await openApi({ demo: true });
  const found = await api.database.query<{ name: string; column: string }>(`
    select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = 1) as column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f') order by 1`);
  tables = found.rows;
});

test('every table and view that the API shows stands in the access table', () => {
  expect(tables.map((table) => table.name)).toEqual(Object.keys(expected.select).sort());
});

test('every table has row-level security', async () => {
  const open = await api.database.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
  );
  expect(open.rows).toEqual([]);
});

test('select shows rows to exactly those named', async () => {
  const seen: Record<string, string[]> = {};
  for (const { name } of tables) {
    seen[name] = [];
    for (const [who, caller] of callers) {
      const answer = await api.call(caller, 'GET', `${name}?select=*&limit=1`);
      if (Array.isArray(answer.body) && answer.body.length > 0) seen[name].push(who);
    }
  }
  expect(seen).toEqual(expected.select);
}, 180_000);

test('nobody inserts, updates or deletes past the functions', async () => {
  const fingerprint = async () => {
    const counts: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await api.database.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from public.${name} t`,
      );
      counts[name] = rows[0]?.print ?? '';
    }
    return counts;
  };
  const before = await fingerprint();
  for (const { name, column } of tables)
    for (const [, caller] of callers) {
      await api.call(caller, 'POST', name, {});
      await api.call(caller, 'PATCH', `${name}?${column}=not.is.null`, {
        [column]: '00000000-0000-4000-8000-000000000000',
      });
      await api.call(caller, 'DELETE', `${name}?${column}=not.is.null`);
    }
  expect(await fingerprint()).toEqual(before);
}, 300_000);

test('functions are executed by exactly the roles named', async () => {
  const found = await api.database.query<{ name: string; roles: string[] }>(`
    select p.proname as name, array(select r from unnest(array['anon', 'authenticated', 'service_role']) r
      where has_function_privilege(r, p.oid, 'execute') order by r) as roles
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`);
  const roles: Record<string, string[]> = {};
  for (const row of found.rows) roles[row.name] = row.roles;
  expect(roles).toEqual(expected.execute);
});

test('every definer function fixes its search path', async () => {
  const loose = await api.database.query(`
    select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and not exists (select from unnest(proconfig) c where c like 'search_path=%')`);
  expect(loose.rows).toEqual([]);
});

test('every table is audited, but those that hold the audit, the clock, cases being erased, repeated requests, kept forms, counts of acts, slots of a minute, spent proofs and the copies that lists and matches are found by', async () => {
  const bare = await api.database.query<{ name: string }>(`
    select relnamespace::regnamespace || '.' || relname as name from pg_class c
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r'
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit') order by 1`);
  expect(bare.rows.map((row) => row.name)).toEqual([
    'private.act_counts',
    'private.audit_chains',
    'private.audit_entries',
    'private.audit_values',
    'private.clock',
    'private.company_keys',
    'private.company_names',
    'private.erasing',
    'private.file_slots',
    'private.kept_forms',
    'private.pipeline_entries',
    'private.requests',
    'private.spent_proofs',
  ]);
});

test('all chains verify', async () => {
  const broken = await api.database.query(
    'select chain from private.audit_chains where private.broken_at(chain) is not null',
  );
  expect(broken.rows).toEqual([]);
});
