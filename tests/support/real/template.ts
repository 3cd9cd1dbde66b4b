import { randomBytes } from 'node:crypto';
import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { migrate, seed } from '../../../server/local/database.ts';
import type { Secrets } from '../../../server/local/secrets.ts';
import { type Cluster, databaseUrl } from './cluster.ts';
import { connect } from './connection.ts';

export type Content = 'empty' | 'migrated' | 'seeded' | 'demo';

/** What a new Supabase project holds before the first migration: schemas, owners, grants, extensions. */
const project = `
  grant usage on schema public to anon, authenticated, service_role;
  create schema extensions authorization postgres;
  grant usage on schema extensions to anon, authenticated, service_role;
  create extension pgcrypto with schema extensions;
  create extension "uuid-ossp" with schema extensions;
  create schema auth authorization supabase_auth_admin;
  -- The sign-in service keeps its own history here and must own it.
  create schema supabase_migrations authorization supabase_auth_admin;
  create table supabase_migrations.schema_migrations (version text primary key, name text, statements text[]);
  alter table supabase_migrations.schema_migrations owner to supabase_auth_admin;
  grant usage, create on schema supabase_migrations to postgres;
  grant all on supabase_migrations.schema_migrations to postgres;`;

/**
 * What the Data API's roles get by themselves. Supabase gave all of it to every new table and function of `postgres`;
 * newer projects may give nothing. The product must hold in both.
 */
const defaultGrants = ['tables', 'functions', 'sequences']
  .map(
    (kind) =>
      `alter default privileges for role postgres in schema public grant all on ${kind} to anon, authenticated, service_role;`,
  )
  .join('\n');

const users = `
  grant usage on schema auth to postgres, anon, authenticated, service_role;
  grant all on all tables in schema auth to postgres;`;

/** The sign-in service on a database of the cluster. */
export async function openSignIn(
  cluster: Cluster,
  database: string,
  secrets: Secrets,
  sendCode: (mail: { to: string; subject: string; text?: string; html?: string }) => Promise<void>,
): Promise<{ app: App; close: () => Promise<void> }> {
  const connection = createPostgresConnection({
    url: databaseUrl(cluster, 'supabase_auth_admin', database),
    postgresOptions: { max: 4, onnotice() {} },
  } as never);
  const app = new App({
    connection,
    api: { schemas: ['public'] },
    auth: {
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      jwt_expiry: 900,
      email: { enable_confirmations: true, template: { magic_link: { subject: '{{ .Token }}' } } },
    },
    options: { server: { admin: false }, drivers: { email: { send: sendCode } } },
  } as unknown as ConstructorParameters<typeof App>[0]) as unknown as App;
  return { app, close: () => connection.close() };
}

const newName = () => `kp_${randomBytes(6).toString('hex')}`;

async function asAdmin(cluster: Cluster, sql: string, database = 'postgres'): Promise<void> {
  const admin = connect(databaseUrl(cluster, 'supabase_admin', database), { max: 1 });
  try {
    await admin.exec(sql);
  } finally {
    await admin.close();
  }
}

/** Makes the databases that all others are copied from. */
export async function makeTemplates(
  cluster: Cluster,
  secrets: Secrets,
  contents: Content[] = ['seeded', 'demo'],
): Promise<void> {
  const create = async (name: string, from: string) =>
    asAdmin(cluster, `create database ${name} owner postgres template ${from}`);
  await create('template_empty', 'template1');
  await asAdmin(cluster, 'grant create on database template_empty to supabase_auth_admin');
  await asAdmin(
    cluster,
    project + (process.env.TEST_DEFAULT_GRANTS === '0' ? '' : defaultGrants),
    'template_empty',
  );
  const signIn = await openSignIn(cluster, 'template_empty', secrets, async () => {});
  await signIn.app.ensureSystemSchema();
  await signIn.close();
  await asAdmin(cluster, users, 'template_empty');
  if (contents.every((content) => content === 'empty')) return;
  await create('template_migrated', 'template_empty');
  await inDatabase(cluster, 'template_migrated', async (driver) => {
    await migrate({ connection: { driver } });
  });
  for (const content of contents) {
    if (content !== 'seeded' && content !== 'demo') continue;
    await create(`template_${content}`, 'template_migrated');
    await inDatabase(cluster, `template_${content}`, async (driver) => {
      await seed({ connection: { driver } }, secrets, content === 'demo');
    });
  }
}

async function inDatabase(
  cluster: Cluster,
  database: string,
  work: (driver: ReturnType<typeof connect>) => Promise<void>,
): Promise<void> {
  const driver = connect(databaseUrl(cluster, 'postgres', database), { max: 1 });
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}

/** A database of its own with the content asked for. */
export async function createDatabase(
  cluster: Cluster,
  content: Content,
): Promise<{ name: string; drop: () => Promise<void> }> {
  const name = newName();
  await asAdmin(cluster, `create database ${name} owner postgres template template_${content}`);
  await asAdmin(cluster, `grant create on database ${name} to supabase_auth_admin`);
  return { name, drop: () => asAdmin(cluster, `drop database if exists ${name} with (force)`) };
}
