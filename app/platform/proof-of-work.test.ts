import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { beforeAll, expect, test, vi } from 'vitest';
import { makeChallenge, verifyProof } from './proof-of-work.server.ts';

beforeAll(() => {
  for (const [name, value] of Object.entries({
    SUPABASE_URL: 'http://127.0.0.1:1',
    SUPABASE_PUBLISHABLE_KEY: 'x',
    COOKIE_SECRET: 'a-secret-that-only-tests-use-0123456789',
  }))
    vi.stubEnv(name, value);
});

const solve = async (holder: string) => {
  const challenge = await makeChallenge(holder);
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
};
const asText = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

test('a solved challenge counts for its holder, and always under the same name', async () => {
  const text = asText(await solve('draft'));
  const hash = await verifyProof(text, 'draft');
  expect(hash).toMatch(/^[\w-]{43}$/);
  expect(await verifyProof(text, 'draft')).toBe(hash);
  expect(await verifyProof(text, 'another draft')).toBeNull();
});

test('a challenge that was changed, guessed or ran out counts for nothing', async () => {
  const { challenge, solution } = await solve('draft');
  const { parameters, signature } = challenge;
  const guesses = [
    { challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } },
    { challenge: { parameters: { ...parameters, expiresAt: 9_999_999_999 }, signature }, solution },
    { challenge: { parameters: { ...parameters, cost: 1 }, signature }, solution },
    { challenge: { parameters }, solution },
    { challenge, solution: null },
  ];
  for (const guess of guesses) expect(await verifyProof(asText(guess), 'draft')).toBeNull();
  for (const text of [undefined, '', '{}', 'x'.repeat(5000), asText(null)])
    expect(await verifyProof(text, 'draft')).toBeNull();
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
  expect(await verifyProof(asText({ challenge, solution }), 'draft')).toBeNull();
  vi.useRealTimers();
});
