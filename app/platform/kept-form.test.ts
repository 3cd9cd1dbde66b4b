import { beforeAll, expect, test } from 'vitest';
import { dropKeptForm, findKeptForm, keepForm } from './kept-form.server.ts';

beforeAll(() => {
  Object.assign(process.env, {
    SUPABASE_URL: 'http://127.0.0.1:1',
    SUPABASE_PUBLISHABLE_KEY: 'key',
    COOKIE_SECRET: 'x'.repeat(32),
  });
});

const sent = (text: string) =>
  new Request('http://localhost/leads/K7M-4QD?index', {
    method: 'POST',
    body: new URLSearchParams([['text', text]]),
  });
const withCookie = (cookie: string | null) =>
  new Request('http://localhost/', { headers: { cookie: (cookie ?? '').split(';')[0] ?? '' } });

test('a form that was kept is found by its cookie, in any script, until it is dropped', async () => {
  const request = withCookie(await keepForm(sent('Ø 東京 العربية <b>')));
  expect(findKeptForm(request)).toEqual({
    path: '/leads/K7M-4QD?index',
    fields: [['text', 'Ø 東京 العربية <b>']],
  });
  dropKeptForm(request);
  expect(findKeptForm(request)).toBeNull();
});

test('another browser finds nothing, and a flood is not kept', async () => {
  await keepForm(sent('mine'));
  expect(findKeptForm(withCookie('kp-kept=guessed'))).toBeNull();
  expect(await keepForm(sent('x'.repeat(300_000)))).toBeNull();
});
