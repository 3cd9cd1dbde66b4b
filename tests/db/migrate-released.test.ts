import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Embedded, migrate, openDatabase, seed } from '../../server/local/database.ts';
import { listMigrations, readReleased, releasedDemo } from '../../server/local/released.ts';
import { fingerprintTables, verifyChains } from '../../server/local/table-fingerprints.ts';
import { testSecrets } from '../support/database.ts';

/** Until there is a release, the newest schema stands for it and nothing is left to apply. */
const released = readReleased();
const first = new Set(
  listMigrations()
    .map(({ file }) => file)
    .filter((file) => released.first === null || file <= released.first),
);
const cases = 'select reference, stage, status, version from public.leads order by reference';

let embedded: Embedded;
beforeAll(async () => {
  embedded = await openDatabase('memory://', testSecrets, async () => {});
  await migrate(embedded, undefined, (file) => first.has(file));
  if (released.demo) await embedded.connection.driver.exec(readFileSync(releasedDemo, 'utf8'));
  else await seed(embedded, testSecrets, true);
});

test('a database with data of the first release takes every later migration and keeps its rows', async () => {
  const { driver } = embedded.connection;
  const before = await fingerprintTables(driver);
  const leads = (await driver.query(cases)).rows;
  const chains = await verifyChains(driver);
  expect(leads.length).toBeGreaterThan(30);

  expect(await migrate(embedded)).toBe(listMigrations().length - first.size);

  expect((await driver.query(cases)).rows).toEqual(leads);
  const after = await fingerprintTables(driver);
  const ours = Object.keys(before).filter((name) => /^(public|private)\./.test(name));
  for (const name of ours)
    expect(after[name]?.rows ?? 0, name).toBeGreaterThanOrEqual(before[name]?.rows ?? 0);
  expect(await verifyChains(driver)).toBeGreaterThanOrEqual(chains);
  expect(await migrate(embedded), 'nothing is applied twice').toBe(0);
});

test('a migration that fails in the middle leaves the schema as it was, and the next start goes on', async () => {
  const { driver } = embedded.connection;
  const broken = driver.transaction(async (transaction) => {
    await transaction.exec('alter table public.leads add column probe text; select 1 / 0;');
  });
  await expect(broken).rejects.toThrow();
  const { rows } = await driver.query(
    "select 1 from information_schema.columns where table_name = 'leads' and column_name = 'probe'",
  );
  expect(rows).toEqual([]);
  await driver.exec("alter table public.leads add column probe text not null default 'later'");
  const later = await driver.query<{ n: number }>(
    "select count(*)::int as n from public.leads where probe = 'later'",
  );
  expect(later.rows[0]?.n).toBeGreaterThan(30);
  expect(await verifyChains(driver)).toBeGreaterThan(0);
});
