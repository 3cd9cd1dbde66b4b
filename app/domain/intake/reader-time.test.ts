import { expect, test } from 'vitest';
import { readerTime } from './reader-time.ts';

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
