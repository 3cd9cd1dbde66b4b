import { expect, test } from 'vitest';
import { parseMessage } from './message-form.ts';
import { holdsEverything, type LedgerLine, sortLedger } from './own-case.ts';

const line = (facts: Partial<LedgerLine>): LedgerLine => ({
  organisation: null,
  part: null,
  groups: ['coded_listing'],
  ground: 'consent',
  reason: null,
  since: '2026-11-23 09:00:00+00',
  until: null,
  closed_at: null,
  closed_reason: null,
  last_read_at: null,
  withdrawable: true,
  ...facts,
});
const dtu = { slug: 'dtu', name: 'Technical University of Denmark', short_name: 'DTU' };

test('who is responsible stands first, what is closed last', () => {
  const closed = line({ organisation: dtu, closed_at: '2026-11-24 09:00:00+00' });
  const all = line({});
  const assisting = line({ organisation: dtu, part: 'assisting' });
  const responsible = line({ organisation: dtu, part: 'responsible' });
  expect(sortLedger([closed, all, assisting, responsible])).toEqual([responsible, assisting, all, closed]);
});

test('everything is said only of who holds company, needs, contact and dialogue', () => {
  expect(holdsEverything(line({ groups: ['company', 'needs', 'contact', 'dialogue', 'summary'] }))).toBe(
    true,
  );
  expect(holdsEverything(line({ groups: ['company', 'needs'] }))).toBe(false);
});

test('a message has something to read and at most 10,000 characters', () => {
  expect(parseMessage(' \u200f\n')).toEqual({ error: 'case:error.empty' });
  expect(parseMessage('a'.repeat(10_001))).toEqual({ error: 'case:error.too-long' });
  expect(parseMessage(' <b>hello</b> ')).toEqual({ text: '<b>hello</b>' });
});
