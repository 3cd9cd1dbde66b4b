import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sortWords } from './words.ts';

const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));

/** All languages, for Node. The build takes `resources-in-build.ts` and the browser `resources-in-browser.ts` in its place. */
export const resources = sortWords(
  Object.fromEntries(
    globSync(join(import.meta.dirname, '../locales/*/*.json')).map((path) => [
      path.replaceAll('\\', '/'),
      read(path),
    ]),
  ),
);
