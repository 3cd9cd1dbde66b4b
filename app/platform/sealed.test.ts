import { afterEach, beforeAll, expect, test } from 'vitest';
import { moveClock } from './clock.ts';
import { seal, unseal } from './sealed.server.ts';

beforeAll(() => {
  Object.assign(process.env, {
    SUPABASE_URL: 'http://127.0.0.1:1',
    SUPABASE_PUBLISHABLE_KEY: 'key',
    COOKIE_SECRET: 'x'.repeat(32),
  });
});
afterEach(() => moveClock(0));

test('a sealed value is read back until its time is over', () => {
  const sealed = seal({ email: 'a@b.example' }, 60);
  expect(unseal(sealed)).toEqual({ email: 'a@b.example' });
  moveClock(61_000);
  expect(unseal(sealed)).toBeNull();
});

test('a sealed value that was changed is not read', () => {
  const [text = '', signature = ''] = seal({ email: 'a@b.example' }, 60).split('.');
  const other = Buffer.from(Buffer.from(text, 'base64url').toString().replace('a@b', 'c@d')).toString(
    'base64url',
  );
  for (const forged of [`${other}.${signature}`, `${text}.`, text, '', null])
    expect(unseal(forged)).toBeNull();
});
