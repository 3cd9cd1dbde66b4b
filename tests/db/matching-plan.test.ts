import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../support/connection.ts';
import { openTestDatabase } from '../support/database.ts';

const companies = 20_000;
let database: Connection;

beforeAll(async () => {
  database = await openTestDatabase({ demo: false });
  // Copied past the triggers: what is tested here is finding, not writing.
  await database.exec(`
    alter table public.companies disable trigger user;
    insert into public.companies (legal_name, country) select 'Demo ' || md5(n::text), 'DE' from generate_series(1, ${companies}) n;
    alter table public.companies enable trigger user;
    insert into private.company_names (company_id, place, name, latin, waits, name_key, core, skeleton)
      select id, 'legal', legal_name, true, false, core || 'therapeutics', core, translate(core, 'aeiou', '') from (
        select id, legal_name, (array['kessler', 'lumen', 'nordlys', 'sakura', 'tianlan', 'wadi', 'haneul', 'vistula'])[1 + ascii(right(legal_name, 1)) % 8]
          || translate(substr(legal_name, 6, 8), '0123456789', 'aieoumnrst') as core from public.companies) made;
    insert into private.company_keys (company_id, kind, key, field_group)
      select id, 'domain', substr(legal_name, 6, 12) || '.example', 'company' from public.companies;
    analyze private.company_names; analyze private.company_keys;`);
  const { rows } = await database.query<{ setting: string }>(
    "select unnest(proconfig) as setting from pg_proc where proname = 'match_reasons'",
  );
  for (const { setting } of rows) await database.exec(`set ${setting.replace('=', " = '")}'`);
}, 120_000);

const planOf = async (sql: string) => {
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

test.each([
  [
    'a name',
    "select company_id from private.company_names n where n.core operator(extensions.%) 'kesslerabc12345'",
    'company_names_by_core',
  ],
  [
    'a name in another script',
    "select company_id from private.company_names n where n.skeleton operator(extensions.%) 'kslbks' and not n.latin",
    'company_names_by_skeleton',
  ],
  [
    'an identifier or a domain',
    "select company_id from private.company_keys k where k.key = 'abc.example' and k.kind = 'domain'",
    'company_keys_by_key',
  ],
])(`among ${companies} companies, %s is found by an index`, async (_, sql, index) => {
  expect(await planOf(sql)).toContain(index);
});
