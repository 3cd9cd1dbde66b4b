import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './backup-format.ts';

const supabase = join(import.meta.dirname, '../../supabase');

export type ReleasedFile = { file: string; sha256: string };
/** What institutions run already: migrations that are never edited again, and the demo as it was on that schema. */
export type Released = {
  migrations: ReleasedFile[];
  /** The last migration of the first release. */
  first: string | null;
  demo: ReleasedFile | null;
};

export const releasedFile = join(supabase, 'released.json');
export const migrationsFolder = join(supabase, 'migrations');
export const releasedDemo = join(supabase, 'released-demo.sql');

export const readReleased = (): Released => JSON.parse(readFileSync(releasedFile, 'utf8')) as Released;

export const listMigrations = (folder = migrationsFolder): ReleasedFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));

/** One line for each released file that was edited or is gone, and for each new one that would run before them. */
export function listReleaseProblems(released: Released, present: ReleasedFile[], demo?: string): string[] {
  const now = new Map(present.map(({ file, sha256: hash }) => [file, hash]));
  const names = new Set(released.migrations.map(({ file }) => file));
  const last = [...names].sort().at(-1) ?? '';
  const problems: string[] = [];
  for (const { file, sha256: hash } of released.migrations)
    if (!now.has(file)) problems.push(`${file} is released and gone`);
    else if (now.get(file) !== hash)
      problems.push(`${file} is released and was edited: write a new migration`);
  for (const file of now.keys())
    if (!names.has(file) && file < last) problems.push(`${file} would run before ${last}, which is released`);
  if (released.demo && demo !== released.demo.sha256)
    problems.push(`${released.demo.file} belongs to the release and was edited`);
  return problems;
}

export const hashOfDemo = () => (existsSync(releasedDemo) ? sha256(readFileSync(releasedDemo)) : undefined);
