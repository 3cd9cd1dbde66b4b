import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archiveName, filesName, type Manifest, manifestName, sha256 } from './backup-format.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { openDatabase } from './database.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { fingerprintTables, verifyChains } from './table-fingerprints.ts';

/** Writes a backup of a stopped product's embedded data. Secrets stay where they are. */
async function backup(dataDir: string, target: string): Promise<string> {
  if (!existsSync(join(dataDir, 'database', 'PG_VERSION')))
    throw new Error(`There is no embedded database in ${dataDir}. Set DATA_DIR to the folder that has it.`);
  if (existsSync(target)) throw new Error(`${target} exists already. Name a folder that does not.`);
  lockDataDir(dataDir);
  const { connection } = await openDatabase(
    join(dataDir, 'database'),
    readOrMakeSecrets(dataDir),
    async () => {},
  );
  const { driver } = connection;
  const chains = await verifyChains(driver);
  const tables = await fingerprintTables(driver);
  const facts = await driver.query<{ postgres: string; migrations: string[] }>(`
    select current_setting('server_version_num')::int / 10000 || '' as postgres,
      array(select version from supabase_migrations.schema_migrations order by 1) as migrations`);
  await driver.exec('checkpoint');
  const archive = new Uint8Array(await (await driver.dumpDataDir('gzip')).arrayBuffer());
  await connection.close();

  // Under its own name only when it is whole.
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const manifest: Manifest = {
    madeAt: new Date().toISOString(),
    ...(facts.rows[0] as { postgres: string; migrations: string[] }),
    sha256: sha256(archive),
    chains,
    tables,
  };
  writeFileSync(join(unfinished, archiveName), archive, { mode: 0o600, flush: true });
  const files = join(dataDir, filesName);
  if (existsSync(files)) cpSync(files, join(unfinished, filesName), { recursive: true });
  writeFileSync(join(unfinished, manifestName), JSON.stringify(manifest, null, 2), {
    mode: 0o600,
    flush: true,
  });
  renameSync(unfinished, target);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `${Object.keys(tables).length} tables, ${rows} rows, ${chains} audit chains that hold, in ${target}`;
}

const dataDir = resolve(process.env.DATA_DIR || '.data');
const moment = new Date().toISOString().replace(/[:.]/g, '-');
const target = resolve(process.argv[2] ?? join(`${dataDir}-backups`, moment));
backup(dataDir, target).then(
  (done) => {
    console.log(`The backup is complete: ${done}.`);
    process.exit(0);
  },
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
