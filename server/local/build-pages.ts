import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const mark = join(root, 'build/inputs.txt');

/** A fingerprint of everything the pages are built from. */
function inputs(): string {
  const hash = createHash('sha256');
  const files = globSync(
    ['app/**/*', 'public/**/*', 'vite.config.ts', 'remix.config.js', 'package-lock.json'],
    {
      cwd: root,
      withFileTypes: true,
    },
  );
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Builds the pages unless a build of the same files is there. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  const fingerprint = inputs();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return say('pages: ready');
  say('pages: building');
  const child = spawn(process.execPath, [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The pages could not be built.\n${output}`);
  writeFileSync(mark, fingerprint);
  say('pages: ready');
}
