import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { pgtap } from '@electric-sql/pglite/pgtap';
import { App } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { plainError } from './plain-error.ts';
import type { Secrets } from './secrets.ts';
import { writeEveryValue } from './write-every-value.ts';

const root = join(import.meta.dirname, '../..');
/** What the migrations use. */
export const extensions = { btree_gist, citext, fuzzystrmatch, pg_trgm, pgcrypto, pgtap, unaccent };

/** No answer of the API has more rows, whatever was asked. */
const mostRows = 1000;

type Mail = { to: string; subject: string; text?: string; html?: string };

export type Embedded = { connection: PgliteConnection; app: App };

interface Statement {
  query<T>(sql: string, values?: unknown[]): Promise<{ rows: T[] }>;
  exec(sql: string): Promise<unknown>;
}

/** What migrations and seed ask of a database: PGlite, or a real PostgreSQL. */
type Target = {
  connection: {
    driver: Statement & { transaction(work: (it: Statement) => Promise<void>): Promise<unknown> };
  };
};

/**
 * Opens PGlite with Lite's system tables and the roles of Supabase.
 * @param url a folder, or `memory://`
 */
export async function openDatabase(
  url: string,
  secrets: Secrets,
  sendCode: (mail: Mail) => Promise<void>,
): Promise<Embedded> {
  const connection = await createPgliteConnection({ url, pgliteOptions: { extensions } });
  connection.normalizeDbError = plainError as typeof connection.normalizeDbError;
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: mostRows },
    auth: {
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      jwt_expiry: 900,
      sessions: { timebox: '336h', inactivity_timeout: '72h' },
      // The mail says ten minutes.
      email: {
        otp_expiry: 600,
        template: { magic_link: { subject: '{{ .Token }}' } },
      },
    },
    options: { server: { admin: false }, drivers: { email: { send: sendCode } } },
  } as unknown as ConstructorParameters<typeof App>[0]) as unknown as App;
  await connection.driver.waitReady;
  writeEveryValue(connection.driver);
  await connection.driver.exec(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
    end $$;
    grant usage on schema public to anon, authenticated, service_role;
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, name text, statements text[]);`);
  await app.ensureSystemSchema();
  return { connection, app };
}

const sqlFiles = (folder: string) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.sql'))
        .sort()
    : [];

/** Applies the migrations that are missing, each in a transaction of its own. Returns how many there were. */
export async function migrate(
  { connection }: Target,
  progress: (done: number, all: number) => void = () => {},
  wanted: (file: string) => boolean = () => true,
): Promise<number> {
  const applied = await connection.driver.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  const known = new Set(applied.rows.map((row) => row.version));
  const missing = sqlFiles('supabase/migrations').filter(
    (file) => !known.has(file.slice(0, 14)) && wanted(file),
  );
  for (const [index, file] of missing.entries()) {
    const sql = readFileSync(join(root, 'supabase/migrations', file), 'utf8');
    await connection.driver.transaction(async (transaction) => {
      await transaction.exec(sql);
      await transaction.query(
        'insert into supabase_migrations.schema_migrations (version, name) values ($1, $2)',
        [file.slice(0, 14), file.slice(15, -4)],
      );
    });
    progress(index + 1, missing.length);
  }
  return missing.length;
}

/** What every installation needs, and with `demo` the fictional cases and the users of the demo accounts. */
export async function seed({ connection }: Target, secrets: Secrets, demo: boolean): Promise<void> {
  // One transaction: a start that is killed meanwhile seeds anew.
  await connection.driver.transaction(async (transaction) => {
    const run = (file: string) => transaction.exec(readFileSync(join(root, file), 'utf8'));
    if (existsSync(join(root, 'supabase/seed.sql'))) await run('supabase/seed.sql');
    if (!demo) return;
    for (const file of sqlFiles('supabase/demo')) await run(`supabase/demo/${file}`);
    await transaction.exec('create extension if not exists pgcrypto with schema extensions');
    await transaction.query(
      `insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
       select gen_random_uuid(), 'authenticated', 'authenticated', m.email::text, extensions.crypt($1, extensions.gen_salt('bf', 8)),
         now(), '{}', '{}', now(), now()
       from public.members m where m.user_id is null and m.email like '%.example'`,
      [secrets.demoPassword],
    );
  });
}
