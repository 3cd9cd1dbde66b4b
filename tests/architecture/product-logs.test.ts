import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLeaks } from '../support/product-logs.ts';

const leaksOf = (output: string, secrets: string[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'kontaktpunkt-logs-'));
  writeFileSync(join(folder, 'one.json'), JSON.stringify({ output, secrets }));
  return findLeaks(folder);
};

test('the check of the logs finds addresses, codes, tokens and hashes', () => {
  for (const line of [
    'mail to clara@demo.example',
    '"authorization":"Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.x"',
    "encrypted_password = '$2a$08$abc'",
    "params: [ 'x' ]",
  ])
    expect(leaksOf(line), line).toHaveLength(1);
  expect(leaksOf('{"code":"483920"}', ['483920'])).toEqual(['a code stands in a log']);
});

test('and lets the usual lines pass', () => {
  const line =
    '{"at":"2026-11-23T13:02:25.906Z","process":"web","path":"/en/case/:token","status":200,"ms":12}';
  expect(leaksOf(`${line}\n    at x (node_modules/@supabase/lite/dist/index.js:1:2)`, ['483920'])).toEqual(
    [],
  );
});
