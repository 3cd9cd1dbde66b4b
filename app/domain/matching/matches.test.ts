import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reason, rankCandidates, reasonCodes, scoreOf, sureness } from './matches.ts';

const reason = (code: Reason['code'], likeness = 100): Reason => ({ code, likeness });

test('an identifier makes sure, a domain likely, a name alone possible', () => {
  expect(sureness(scoreOf([reason('lei')]))).toBe('sure');
  expect(sureness(scoreOf([reason('registration')]))).toBe('sure');
  expect(sureness(scoreOf([reason('domain')]))).toBe('likely');
  expect(sureness(scoreOf([reason('name', 70)]))).toBe('possible');
  expect(sureness(scoreOf([reason('domain'), reason('name', 90)]))).toBe('sure');
});

test('a name in another script counts for less than the same name', () => {
  expect(scoreOf([reason('name_other_script', 80)])).toBeLessThan(scoreOf([reason('name', 80)]));
});

test('the surest candidate comes first, with its weightiest reason first', () => {
  const ranked = rankCandidates([
    { reasons: [reason('name', 60)], cases: [] },
    { reasons: [reason('name', 60), reason('lei')], cases: [] },
  ]);
  expect(ranked[0]?.reasons[0]?.code).toBe('lei');
  expect(ranked.map(({ score }) => score)).toEqual([99, 42]);
});

const anyReason = fc.record({
  code: fc.constantFrom(...reasonCodes),
  likeness: fc.integer({ min: 0, max: 100 }),
});

test('a score lies between 0 and 100, and one more reason never lowers it', () => {
  fc.assert(
    fc.property(fc.array(anyReason), anyReason, (reasons, more) => {
      const score = scoreOf(reasons);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(scoreOf([...reasons, more])).toBeGreaterThanOrEqual(score);
      expect(scoreOf([...reasons, more])).toBeLessThanOrEqual(100);
    }),
  );
});
