import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { expect, test } from 'vitest';
import routes from '../../app/routes.ts';
import { readSource } from './source-files.ts';

interface Leaf {
  file: string;
  frames: string[];
}

const leavesOf = (entries: RouteConfigEntry[], frames: string[] = []): Leaf[] =>
  entries.flatMap(({ file, children }) => {
    const path = join('app', file).replaceAll('\\', '/');
    return children ? leavesOf(children, [...frames, path]) : [{ file: path, frames }];
  });

const hasPage = (path: string) => /^export default /m.test(readSource(path));
const hasBoundary = (path: string) => /^export (const|\{).*\bErrorBoundary\b/m.test(readSource(path));
/** A page that always refuses gets its title from the error page. */
const onlyRefuses = (path: string) => /^const \w+ = \(\) => null;$/m.test(readSource(path));
const hasTitle = (path: string) =>
  /^export (const|\{).*\bmeta\b/m.test(readSource(path)) || readSource(path).includes('<title>');

const leaves = leavesOf(await routes);
const pages = leaves.filter(({ file }) => hasPage(file));

test('the table of contents is read', () => {
  expect(pages.length).toBeGreaterThan(12);
});

test.each(pages)('$file has a title', ({ file }) => {
  expect(hasTitle(file) || onlyRefuses(file)).toBe(true);
});

test.each(pages)('$file meets an error inside its own frame', ({ file, frames }) => {
  expect([file, ...frames].some(hasBoundary)).toBe(true);
});

test('whatever a frame cannot catch is caught by the root', () => {
  expect(hasBoundary('app/root.tsx')).toBe(true);
});
