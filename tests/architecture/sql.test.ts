import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../supabase/migrations');
const migrations = readdirSync(folder).map((name) => ({
  name,
  sql: readFileSync(join(folder, name), 'utf8').replaceAll(/--[^\n]*/g, ''),
}));

/** Every `update … set` and `delete from` up to its end. */
const changes = (sql: string): string[] =>
  sql.match(/\b(update\s+[\w.]+(\s+\w+)?\s+set\b|delete\s+from\s+[\w.]+)[^;]*/gi) ?? [];

describe.each(migrations)('$name', ({ sql }) => {
  test('names the rows it changes: a Supabase project refuses to change a whole table', () => {
    const whole = changes(sql).filter(
      (change) => !/\bwhere\b/i.test(change) && !/\bon conflict\b/i.test(change),
    );
    expect(whole).toEqual([]);
  });

  test('raises no serialization failure, which PostgREST tries again without end', () => {
    expect(sql).not.toMatch(/'40001'|serialization_failure/);
  });

  test('asks our own function who is asking, which answers alike on every server', () => {
    expect(sql).not.toMatch(/\bauth\.(uid|jwt|role|email)\s*\(/);
  });

  test('needs no superuser', () => {
    expect(sql).not.toMatch(
      /\b(alter system|create event trigger|alter role \w+ superuser|language c\b|copy \w+ (from|to) program|session_replication_role)/i,
    );
  });
});
