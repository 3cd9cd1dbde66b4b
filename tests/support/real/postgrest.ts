import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { type Cluster, databaseUrl } from './cluster.ts';
import { findPostgrest } from './find-programs.ts';
import { spawnBound } from './spawn-bound.ts';

/** Starts PostgREST on a database, with the settings of a Supabase project. */
export async function startPostgrest(
  cluster: Cluster,
  database: string,
  jwtSecret: string,
): Promise<{ url: string; pid: () => number | undefined; stop: () => Promise<void> }> {
  const program = findPostgrest();
  const [port, adminPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'kontaktpunkt-postgrest-'));
  chmodSync(folder, 0o700);
  const settings = {
    'db-uri': databaseUrl(cluster, 'authenticator', database),
    'db-schemas': 'public',
    'db-extra-search-path': 'public, extensions',
    'db-anon-role': 'anon',
    'db-pool': '10',
    'db-max-rows': '1000',
    'jwt-secret': jwtSecret,
    'server-host': '127.0.0.1',
    'server-port': String(port),
    'admin-server-port': String(adminPort),
    'log-level': 'error',
  };
  const file = join(folder, 'postgrest.conf');
  const text = Object.entries(settings).map(([key, value]) => `${key} = "${value}"\n`);
  writeFileSync(file, text.join(''), { mode: 0o600 });
  const server = spawnBound(program, [file], { folder });
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  for (const until = Date.now() + 20_000; ; ) {
    const ready = await fetch(`http://127.0.0.1:${adminPort}/ready`).catch(() => undefined);
    await ready?.text();
    if (ready?.ok) break;
    if (over || Date.now() > until) {
      await server.stop();
      throw new Error(`PostgREST did not start (${server.output() || 'no answer within 20 s'}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return { url: `http://127.0.0.1:${port}`, pid: server.pid, stop: server.stop };
}
