import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifest } from '../../server/local/backup-format.ts';
import { lockDataDir } from '../../server/local/data-dir-lock.ts';
import { openDatabase } from '../../server/local/database.ts';
import { readOrMakeSecrets } from '../../server/local/secrets.ts';
import { fingerprintTables, verifyChains } from '../../server/local/table-fingerprints.ts';

const place = mkdtempSync(join(tmpdir(), 'kontaktpunkt-backup-'));
const [original, restored, backup] = ['original', 'restored', 'backup'].map((name) => join(place, name)) as [
  string,
  string,
  string,
];

const run = (script: string, dataDir: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`server/local/${script}.ts`, ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

beforeAll(() => {
  expect(run('reset', original)).toMatchObject({ status: 0 });
  mkdirSync(join(original, 'files'));
  writeFileSync(join(original, 'files', 'plan.pdf'), 'a plan');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a backup restored into an empty place has the same rows in every table, and chains that hold', async () => {
  expect(run('backup', original, backup)).toMatchObject({
    status: 0,
    said: expect.stringContaining('complete'),
  });
  const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest;
  expect(Object.keys(manifest.tables).length).toBeGreaterThan(30);
  expect(manifest.tables['public.leads']?.rows).toBeGreaterThan(30);
  expect(
    readFileSync(join(backup, 'database.tar.gz')).includes(
      Buffer.from(readOrMakeSecrets(original).jwtSecret),
    ),
  ).toBe(false);
  expect(existsSync(join(backup, 'secrets.json'))).toBe(false);

  expect(run('restore', restored, backup)).toMatchObject({
    status: 0,
    said: expect.stringContaining('the same as'),
  });
  const secrets = readOrMakeSecrets(restored);
  expect(secrets.jwtSecret).not.toBe(readOrMakeSecrets(original).jwtSecret);
  const { connection } = await openDatabase(join(restored, 'database'), secrets, async () => {});
  const { 'auth.users': users, ...tables } = await fingerprintTables(connection.driver);
  const { 'auth.users': usersBefore, ...before } = manifest.tables;
  expect(tables).toEqual(before);
  expect(users?.rows).toBe(usersBefore?.rows);
  expect(await verifyChains(connection.driver)).toBe(manifest.chains);
  const demo = await connection.driver.query<{ all: boolean }>(
    'select bool_and(encrypted_password = extensions.crypt($1, encrypted_password)) as all from auth.users',
    [secrets.demoPassword],
  );
  expect(demo.rows[0]?.all, 'the demo signs in with the password of its new folder').toBe(true);
  await connection.close();
  expect(readFileSync(join(restored, 'files', 'plan.pdf'), 'utf8')).toBe('a plan');
});

test('a folder that holds data is not restored over, and an existing backup is not written over', () => {
  expect(run('restore', restored, backup)).toMatchObject({
    status: 1,
    said: expect.stringContaining('holds data already'),
  });
  expect(run('backup', original, backup)).toMatchObject({
    status: 1,
    said: expect.stringContaining('exists already'),
  });
});

test('a running product is neither backed up nor restored over', () => {
  lockDataDir(original);
  expect(run('backup', original, join(place, 'other'))).toMatchObject({
    status: 1,
    said: expect.stringContaining('in use'),
  });
  expect(existsSync(join(place, 'other'))).toBe(false);
});

test('a damaged or falsified backup leaves nothing behind', () => {
  const empty = join(place, 'empty');
  const archive = join(backup, 'database.tar.gz');
  const bytes = readFileSync(archive);
  const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
  const broken = Buffer.from(bytes);
  broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
  writeFileSync(archive, broken);
  expect(run('restore', empty, backup)).toMatchObject({
    status: 1,
    said: expect.stringContaining('is damaged'),
  });
  writeFileSync(archive, bytes);
  const other = JSON.parse(manifest) as Manifest;
  other.tables['public.leads'] = { rows: 1, hash: '' };
  writeFileSync(join(backup, 'manifest.json'), JSON.stringify(other));
  expect(run('restore', empty, backup)).toMatchObject({
    status: 1,
    said: expect.stringContaining('public.leads is not as it was'),
  });
  expect(existsSync(join(empty, 'database'))).toBe(false);
});
