import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const lines = (path: string) => read(path).split('\n').length - 1;
const code = globSync(['app/**/*.{ts,tsx,css}', 'server/**/*.ts', 'tests/**/*.ts']);
const routes = globSync('app/routes/**/*.{ts,tsx}').filter((path) => !path.endsWith('.server.ts'));
const pages = routes.filter((path) => path.endsWith('.tsx') && /export default/.test(read(path)));

test('no file is longer than 400 lines and no route longer than 150', () => {
  const long = [
    ...code.filter((path) => lines(path) > 400),
    ...globSync('supabase/migrations/*.sql').filter((path) => lines(path) > 400),
    ...routes.filter((path) => lines(path) > 150),
  ];
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test('no file hides what it is for behind a general name', () => {
  const general = /^(index|utils?|helpers?|misc|common|manager|service|data|info)\.(server\.)?tsx?$/;
  expect(code.filter((path) => general.test(basename(path)))).toEqual([]);
});

test('every page has a title and an error boundary', () => {
  const layouts = (path: string) => /layout\.tsx$/.test(path);
  const untitled = pages.filter((path) => !layouts(path) && !/<title>|\bmeta\b/.test(read(path)));
  const unbounded = pages.filter((path) => !/ErrorBoundary/.test(read(path)));
  const answersItself = ['app/routes/public/not-found.tsx'];
  expect(untitled.filter((path) => !answersItself.includes(path))).toEqual([]);
  expect(unbounded).toEqual([]);
});

test('the secret key is known to the start and the worker only', () => {
  const holders = code.filter(
    (path) => !path.startsWith('tests/') && /SUPABASE_SECRET_KEY|secretKey/.test(read(path)),
  );
  const allowed = [
    'server/start.ts',
    'server/worker.ts',
    'server/worker/worker-env.ts',
    'server/local/secrets.ts',
    'server/local/database.ts',
    'server/local/gateway.ts',
    'server/local/processes.ts',
  ];
  expect(holders.filter((path) => !allowed.includes(path))).toEqual([]);
});

test('only the environment file reads the environment of the pages', () => {
  const readers = globSync('app/**/*.{ts,tsx}').filter((path) => read(path).includes('process.env'));
  expect(readers).toEqual(['app/platform/env.server.ts']);
});

test('no style and no page names another host', () => {
  const outside = globSync('app/**/*.{tsx,css}').filter((path) =>
    /(src=|url\(|@import\s+)["']?https?:/.test(read(path)),
  );
  expect(outside).toEqual([]);
});

test('writing direction is left to the language: no left or right in the styles', () => {
  const physical = globSync('app/**/*.css').filter((path) =>
    /(^|[\s;{])(margin|padding|border)-(left|right)\s*:|(^|[\s;{])(left|right)\s*:|text-align:\s*(left|right)/m.test(
      read(path),
    ),
  );
  expect(physical).toEqual([]);
});
