import { expect, test } from 'vitest';
import { formatter, parseInstant } from './format.ts';

const now = () => new Date('2026-11-23T10:00:00Z');
const en = formatter('en', now);
const da = formatter('da', now);

test('both ways the database writes an instant are the same instant', () => {
  expect(parseInstant('2026-11-23 08:21:46.919+00').getTime()).toBe(
    parseInstant('2026-11-23T08:21:46.919+00:00').getTime(),
  );
});

test('a time today is read in Copenhagen', () => {
  expect(en.dateTime('2026-11-23T13:20:00Z')).toBe('today 14:20');
  expect(da.dateTime('2026-11-23T13:20:00Z')).toBe('i dag 14:20');
});

test('a deadline says how long is left or how late it is', () => {
  expect(en.due('2026-11-23T15:30:00Z')).toMatch(/^in 5\s?hr?s?$/);
  expect(en.due('2026-11-20T09:00:00Z')).toMatch(/^3\s?days late$/);
});

test('a date of another year carries the year', () => {
  expect(en.date('2025-03-02T10:00:00Z')).toBe('2 Mar 2025');
  expect(en.date('2026-11-23T10:00:00Z')).toBe('Mon 23 Nov');
});
