import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, readSource, root } from './source-files.ts';

/** What makes a browser fetch: attributes of HTML, `url()` and `@import` of CSS, imports and calls of scripts. */
const loads = [
  /\b(?:src|srcset|action|formAction|poster|data)\s*=\s*\{?["'`](?:https?:)?\/\/[^"'`]+/gi,
  /<link\b[^>]*\bhref=\{?["'`](?:https?:)?\/\/[^"'`]+/gi,
  /url\(\s*["']?(?:https?:)?\/\/[^)]+/gi,
  /@import\s+["'](?:https?:)?\/\/[^"']+/gi,
  /\b(?:import|fetch|EventSource|WebSocket|sendBeacon|importScripts)\s*\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]+/gi,
  /\bfrom\s*["'](?:https?:)?\/\/[^"']+/gi,
];

const loadedFrom = (path: string) =>
  loads.flatMap((pattern) => [...readSource(path).matchAll(pattern)].map(([text]) => `${path}: ${text}`));

const written = [...listFiles('app', /\.(tsx?|css)$/), ...listFiles('public', /\.(js|css|svg|html)$/)].filter(
  (path) => !/\.(test|server)\.tsx?$/.test(path),
);

test('no page asks another host for anything', () => {
  expect(written.length).toBeGreaterThan(100);
  expect(written.flatMap(loadedFrom)).toEqual([]);
});

const built = existsSync(join(root, 'build/client')) ? listFiles('build/client', /\.(js|css|html|svg)$/) : [];

test.skipIf(built.length === 0)('nothing that is built asks another host for anything', () => {
  expect(built.flatMap(loadedFrom)).toEqual([]);
});
