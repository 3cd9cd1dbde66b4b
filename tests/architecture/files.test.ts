import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const lines = (path: string) => read(path).split('\n').length - 1;
const code = globSync(['app/**/*.{ts,tsx,css}', 'server/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts']);
const routes = globSync('app/routes/**/*.{ts,tsx}').filter((path) => !path.endsWith('.server.ts'));

test('no file is longer than 400 lines, no migration longer than 300 and no route longer than 150', () => {
  const long = [
    ...code.filter((path) => lines(path) > 400),
    ...globSync('supabase/migrations/*.sql').filter((path) => lines(path) > 300),
    ...routes.filter((path) => lines(path) > 150),
  ];
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test('no file hides what it is for behind a general name', () => {
  const general = /^(index|utils?|helpers?|misc|common|manager|service|data|info)\.(server\.)?tsx?$/;
  expect(code.filter((path) => general.test(basename(path)))).toEqual([]);
});

test('only the environment file reads the environment of the pages', () => {
  const readers = globSync('app/**/*.{ts,tsx}').filter(
    (path) => !path.includes('.test.') && read(path).includes('process.env'),
  );
  expect(readers).toEqual(['app/platform/env.server.ts']);
});

test('writing direction is left to the language: no left or right in the styles', () => {
  const physical = globSync('app/**/*.css').filter((path) =>
    /(^|[\s;{])((scroll-)?(margin|padding)|border)-(left|right)\b|border-(top|bottom)-(left|right)-radius|(^|[\s;{])(left|right)\s*:|(text-align|float|clear):\s*(left|right)/m.test(
      read(path),
    ),
  );
  expect(physical).toEqual([]);
});
