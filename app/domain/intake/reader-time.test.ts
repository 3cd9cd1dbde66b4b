import { expect, test } from 'vitest';
import { copenhagenTime, readerTime } from './reader-time.ts';

const due = '2026-11-25T13:32:00Z';

test('the clock of a country with several zones names its city', () => {
  expect(readerTime(due, 'US', 'en-GB')).toEqual({ time: '08:32', city: 'New York', weekday: null });
});

test('another day is named', () => {
  expect(readerTime('2026-11-25T16:30:00Z', 'JP', 'en-GB')).toEqual({
    time: '01:30',
    city: null,
    weekday: 'Thursday',
  });
});

test('nothing is said where the clock is the same or unknown', () => {
  expect(readerTime(due, 'DE', 'en-GB')).toBeNull();
  expect(readerTime(due, 'FJ', 'en-GB')).toBeNull();
  expect(readerTime(due, undefined, 'en-GB')).toBeNull();
  expect(readerTime('no date', 'JP', 'en-GB')).toBeNull();
});

test.each([
  ['en-GB', 'Wednesday 25 November 2026 at 14:32'],
  ['da-DK', 'onsdag den 25. november 2026 kl. 14.32'],
  ['de', 'Mittwoch, 25. November 2026 um 14:32'],
  ['ja', '2026年11月25日水曜日 14:32'],
  ['ar-u-nu-latn', 'الأربعاء، 25 نوفمبر 2026 في 14:32'],
])('a moment in full in %s', (locale, words) => {
  expect(copenhagenTime(due, locale)).toBe(words);
});
