import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listMigrations } from '../../server/local/released.ts';
import { freePort } from '../support/free-port.ts';
import { Part } from './parts/part.ts';

const place = mkdtempSync(join(tmpdir(), 'kontaktpunkt-start-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const databaseIn = async (dataDir: string) => {
  const port = String(await freePort());
  return new Part('database', 'tests/faults/parts/database.ts', () => ({
    DATA_DIR: dataDir,
    PORT: port,
    SMTP_URL: 'smtp://127.0.0.1:1',
  }));
};

test('migrations and seed that are killed in the middle are completed by the next start', async () => {
  const database = await databaseIn(place);
  const killed: string[] = [];
  for (const wanted of [/: 5 of /, /: 10 of /, /demo cases/]) {
    database.onSay = (line) => {
      if (!wanted.test(line)) return;
      killed.push(line);
      void database.end('SIGKILL');
    };
    await database.start().catch(() => undefined);
  }
  expect(killed).toHaveLength(3);
  database.onSay = () => undefined;
  await database.start();
  const [found] = await database.sql<{ migrations: number; leads: number; twice: number; broken: number }>(`
    select (select count(*)::int from supabase_migrations.schema_migrations) as migrations,
      (select count(*)::int from public.leads) as leads,
      (select count(*)::int from (select email from public.members group by email having count(*) > 1) d) as twice,
      (select count(*)::int from private.audit_chains where private.broken_at(chain) is not null) as broken`);
  expect(found).toMatchObject({ migrations: listMigrations().length, twice: 0, broken: 0 });
  expect(found?.leads).toBeGreaterThan(30);
  await database.end('SIGTERM');
}, 300_000);
