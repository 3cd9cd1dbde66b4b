import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const archive = join(import.meta.dirname, '../../../node_modules/@electric-sql/pglite/dist/pgtap.tar.gz');

/** The SQL of pgTAP as PGlite brings it; it needs no library, so a real PostgreSQL loads it as plain SQL. */
export function readPgtap(): string {
  const tar = gunzipSync(readFileSync(archive));
  const versions = new Map<string, string>();
  for (let at = 0; at + 512 <= tar.length; ) {
    const field = (from: number, to: number) =>
      tar
        .subarray(at + from, at + to)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const name = field(0, 100);
    const size = Number.parseInt(field(124, 136), 8) || 0;
    const version = name.match(/\/pgtap--(\d+\.\d+\.\d+)\.sql$/)?.[1];
    if (version) versions.set(version, tar.subarray(at + 512, at + 512 + size).toString('utf8'));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  const newest = [...versions.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (!newest) throw new Error('PGlite brings no pgTAP.');
  return (versions.get(newest) as string).replace(/^\\.*$/gm, '');
}
