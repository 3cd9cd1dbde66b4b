import { beforeAll, expect, test, vi } from 'vitest';
import { dropKeptForm, findKeptForm, keepForm } from './kept-form.server.ts';

const rows = vi.hoisted(() => new Map<string, string>());
vi.mock('./call-rpc.server.ts', () => ({
  callAnonRpc: async (name: string, { p_key_hash, p_sealed }: { p_key_hash: string; p_sealed: string }) => {
    if (name === 'keep_form') rows.set(p_key_hash, p_sealed);
    if (name === 'drop_kept_form') rows.delete(p_key_hash);
    return rows.get(p_key_hash) ?? null;
  },
}));
vi.mock('./limit-acts.server.ts', () => ({ countAct: async () => 0 }));

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
  expect(await findKeptForm(request)).toEqual({
    path: '/leads/K7M-4QD?index',
    fields: [['text', 'Ø 東京 العربية <b>']],
  });
  await dropKeptForm(request);
  expect(await findKeptForm(request)).toBeNull();
});

test('what the database holds can be read by nobody without the cookie', async () => {
  const cookie = await keepForm(sent('what nobody else may read'));
  const [[hash, sealed] = ['', '']] = [...rows].slice(-1);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('nobody else');
  expect(cookie).not.toContain(hash);
  rows.set(hash, `${sealed.slice(0, -4)}AAAA`);
  expect(await findKeptForm(withCookie(cookie)), 'a changed box opens for nobody').toBeNull();
});

test('another browser finds nothing, and a flood is not kept', async () => {
  await keepForm(sent('mine'));
  expect(await findKeptForm(withCookie('kp-kept=guessed'))).toBeNull();
  expect(await keepForm(sent('x'.repeat(300_000)))).toBeNull();
});
