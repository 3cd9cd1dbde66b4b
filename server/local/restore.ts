import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { archiveName, filesName, type Manifest, manifestName, sha256 } from './backup-format.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { extensions, openDatabase } from './database.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { fingerprintTables, verifyChains } from './table-fingerprints.ts';

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

function readBackup(source: string): { manifest: Manifest; archive: Uint8Array<ArrayBuffer> } {
  const file = join(source, manifestName);
  if (!existsSync(file)) throw new Error(`There is no backup in ${source}: it has no ${manifestName}.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const archive = new Uint8Array(readFileSync(join(source, archiveName)));
  if (sha256(archive) !== manifest.sha256)
    throw new Error(
      `${join(source, archiveName)} is damaged: it is not what was written on ${manifest.madeAt}.`,
    );
  return { manifest, archive };
}

/** Puts a backup into an empty folder and compares every table with the manifest. */
async function restore(source: string, dataDir: string): Promise<string> {
  const { manifest, archive } = readBackup(source);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  lockDataDir(dataDir);
  const folder = join(dataDir, 'database');
  const files = join(dataDir, filesName);
  if (!isEmpty(folder) || !isEmpty(files))
    throw new Error(`${dataDir} holds data already. Set DATA_DIR to an empty folder, or move that one away.`);
  try {
    const loaded = await PGlite.create({ dataDir: folder, loadDataDir: new Blob([archive]), extensions });
    // Before Lite's own tables are touched.
    const tables = await fingerprintTables(loaded);
    for (const name of new Set([...Object.keys(manifest.tables), ...Object.keys(tables)])) {
      const [before, after] = [manifest.tables[name], tables[name]];
      if (before?.rows !== after?.rows || before?.hash !== after?.hash)
        throw new Error(
          `${name} is not as it was: ${before?.rows ?? 'no'} rows then, ${after?.rows ?? 'no'} now.`,
        );
    }
    const chains = await verifyChains(loaded);
    await loaded.close();
    await renewDemoPassword(folder, dataDir);
    if (existsSync(join(source, filesName))) cpSync(join(source, filesName), files, { recursive: true });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return `${Object.keys(tables).length} tables, ${rows} rows, ${chains} audit chains, the same as on ${manifest.madeAt}`;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(files, { recursive: true, force: true });
    throw error;
  }
}

/** The secrets of this folder are its own; the buttons of the demo sign in with the password among them. */
async function renewDemoPassword(folder: string, dataDir: string): Promise<void> {
  const secrets = readOrMakeSecrets(dataDir);
  const { connection } = await openDatabase(folder, secrets, async () => {});
  await connection.driver.query(
    `update auth.users set encrypted_password = extensions.crypt($1, extensions.gen_salt('bf', 8))
     where coalesce(encrypted_password, '') <> '' and email like '%.example'`,
    [secrets.demoPassword],
  );
  await connection.close();
}

const [source] = process.argv.slice(2);
const dataDir = resolve(process.env.DATA_DIR || '.data');
const work = source
  ? restore(resolve(source), dataDir)
  : Promise.reject(new Error('Name the folder of the backup: npm run restore -- FOLDER'));
work.then(
  (done) => {
    console.log(`The backup is restored into ${dataDir}: ${done}. Everybody signs in anew.`);
    process.exit(0);
  },
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
