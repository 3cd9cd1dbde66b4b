import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './backup-format.ts';
import {
  hashOfDemo,
  listMigrations,
  listReleaseProblems,
  type Released,
  readReleased,
  releasedDemo,
  releasedFile,
} from './released.ts';

/** Declares every migration that is there now as released, together with the demo of this schema. */
const released = readReleased();
const migrations = listMigrations();
const problems = listReleaseProblems(released, migrations, hashOfDemo());
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const first = released.first === null;
if (first) {
  // The first release is what every later schema is reached from.
  const supabase = join(import.meta.dirname, '../../supabase');
  const demo = readdirSync(join(supabase, 'demo')).filter((file) => file.endsWith('.sql'));
  const parts = [join(supabase, 'seed.sql'), ...demo.sort().map((file) => join(supabase, 'demo', file))];
  writeFileSync(releasedDemo, parts.map((part) => readFileSync(part, 'utf8')).join('\n'));
}
const demo = first
  ? { file: 'released-demo.sql', sha256: sha256(readFileSync(releasedDemo)) }
  : released.demo;
const next: Released = { migrations, first: released.first ?? migrations.at(-1)?.file ?? null, demo };
writeFileSync(releasedFile, `${JSON.stringify(next, null, 2)}\n`);
console.log(
  `${migrations.length} migrations are released, ${migrations.length - released.migrations.length} of them now. None of them is edited from now on.`,
);
