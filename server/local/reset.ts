import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesName } from './backup-format.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { migrate, openDatabase, seed } from './database.ts';
import { readOrMakeSecrets } from './secrets.ts';

const dataDir = resolve(process.env.DATA_DIR || '.data');
try {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  lockDataDir(dataDir);
  const folder = join(dataDir, 'database');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // The new database knows none of them.
  rmSync(join(dataDir, filesName), { recursive: true, force: true });
  const secrets = readOrMakeSecrets(dataDir);
  const embedded = await openDatabase(folder, secrets, async () => {});
  const migrations = await migrate(embedded);
  await seed(embedded, secrets, process.env.DEMO !== '0');
  await embedded.connection.close();
  console.log(
    `The embedded database in ${dataDir} is new: ${migrations} migrations, ${process.env.DEMO === '0' ? 'no demo' : 'demo cases'}.`,
  );
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
