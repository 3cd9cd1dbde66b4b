import { expect, test } from 'vitest';
import da from '../../app/locales/da/errors.json' with { type: 'json' };
import en from '../../app/locales/en/errors.json' with { type: 'json' };
import { listFiles, readSource } from './source-files.ts';

const migrations = listFiles('supabase/migrations', /\.sql$/)
  .map(readSource)
  .join('\n');
const found = (pattern: RegExp) =>
  [...new Set([...migrations.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

const rules = [...found(/private\.refuse\(\s*'PT\d+',\s*'([a-z_]+)'/g), ...found(/\bhint = '([a-z_]+)'/g)];
const people = [...found(/"who": ?"([a-z_]+)"/g), 'sender', 'receiver'];

test('every refusal of the database names its rule in plain text', () => {
  const calls = migrations.match(/perform private\.refuse\(/g)?.length ?? 0;
  const plain = migrations.match(/perform private\.refuse\(\s*'PT\d+',\s*'[a-z_]+'/g)?.length ?? 0;
  expect(plain).toBe(calls);
  expect(rules.length).toBeGreaterThan(12);
});

for (const [lng, errors] of Object.entries({ en, da })) {
  test.each(rules)(`${lng} has a sentence for the rule %s`, (rule) => {
    expect(errors.rule).toHaveProperty(rule);
  });

  test.each(people)(`${lng} says who can act where %s can`, (who) => {
    expect(errors.who).toHaveProperty(who);
  });
}
