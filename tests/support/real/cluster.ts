import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { connect } from './connection.ts';
import { preparePostgres } from './find-programs.ts';
import { spawnBound } from './spawn-bound.ts';

/** A running PostgreSQL; plain values, so that it can be named to other processes. */
export interface Cluster {
  port: number;
  password: string;
}

export type Role = 'supabase_admin' | 'postgres' | 'authenticator' | 'supabase_auth_admin';

export const databaseUrl = ({ port, password }: Cluster, role: Role, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

/** The roles of a Supabase project with their attributes: `postgres`, who owns the product, is no superuser. */
const roles = (password: string) => `
  create role postgres login createdb createrole replication bypassrls password '${password}';
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role authenticator login noinherit password '${password}';
  create role supabase_auth_admin login noinherit createrole password '${password}';
  grant anon, authenticated, service_role to authenticator;
  grant anon, authenticated, service_role to postgres with admin option;
  alter role anon set statement_timeout = '3s';
  alter role authenticated set statement_timeout = '8s';
  alter role authenticator set statement_timeout = '8s';
  alter role authenticator set lock_timeout = '8s';
  alter role postgres set search_path = "$user", public, extensions;
  alter role supabase_auth_admin set search_path = 'auth';`;

/**
 * Starts an empty PostgreSQL on loopback, in a folder of its own that goes when it stops.
 * @param durable writes reach the disk before they are acknowledged; tests do without
 * @param settings of the server, for measuring: `{ shared_preload_libraries: 'pg_stat_statements' }`
 * @throws Error with one sentence why it cannot be started here
 */
export async function startCluster(
  options: { durable?: boolean; settings?: Record<string, string> } = {},
): Promise<Cluster & { folder: string; pid: () => number | undefined; stop: () => Promise<void> }> {
  const { bin, folder, uid, gid } = preparePostgres();
  const password = randomBytes(16).toString('hex');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'supabase_admin',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--no-sync',
    ],
    { uid, gid, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL could not make its folder (${(made.stderr || made.error?.message || '').trim()}).`,
    );
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    shared_buffers: '256MB',
    deadlock_timeout: '500ms',
    log_min_messages: 'warning',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres.log',
    ...options.settings,
  };
  const server = spawnBound(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { uid, gid, folder },
  );
  const cluster = { port, password };
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  for (const until = Date.now() + 20_000; ; ) {
    const admin = connect(databaseUrl(cluster, 'supabase_admin', 'postgres'), { max: 1 });
    try {
      await admin.exec(roles(password));
      break;
    } catch (error) {
      const waiting = ['ECONNREFUSED', '57P03'].includes((error as { code?: string }).code ?? '');
      if (over || !waiting || Date.now() > until) {
        await server.stop();
        throw new Error(`PostgreSQL did not start (${server.output() || (error as Error).message}).`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await admin.close();
    }
  }
  return { ...cluster, folder, pid: server.pid, stop: server.stop };
}
