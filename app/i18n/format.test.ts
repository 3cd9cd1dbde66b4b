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

test('a day without a time is that day, and a month is a month', () => {
  expect(en.calendar('2027-02-14')).toBe('14 Feb 2027');
  expect(en.calendar('2027-02')).toBe('February 2027');
  expect(da.calendar('2027-02')).toBe('februar 2027');
  expect(en.date('2026-11-26')).toBe('Thu 26 Nov');
});

test('a time today is read in Copenhagen', () => {
  expect(en.dateTime('2026-11-23T13:20:00Z')).toBe('today 14:20');
  expect(da.dateTime('2026-11-23T13:20:00Z')).toBe('i dag 14.20');
});

const after = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const HOUR = 60;
const DAY = 24 * HOUR;

test.each([
  [5 * HOUR + 30, 'in 5 h', 'om 5 t'],
  [HOUR + 40, 'in 1 h 40 min', 'om 1 t 40 min'],
  [2 * HOUR, 'in 2 h', 'om 2 t'],
  [25, 'in 25 min', 'om 25 min'],
  [0, 'in 1 min', 'om 1 min'],
  [-(2 * HOUR + 10), '2 h 10 min late', '2 t 10 min for sent'],
  [-26 * HOUR, '1 d 2 h late', '1 dag 2 t for sent'],
  [-3 * DAY - 1, '3 d late', '3 dage for sent'],
  [DAY + 22 * HOUR, 'in 1 d 22 h', 'om 1 dag 22 t'],
  [2 * DAY, 'in 2 d', 'om 2 dage'],
  [-70 * DAY, '2 months late', '2 måneder for sent'],
])('a deadline %d minutes away says %s', (minutes, english, danish) => {
  expect(en.due(after(minutes)).replaceAll('\u00a0', ' ')).toBe(english);
  expect(da.due(after(minutes)).replaceAll('\u00a0', ' ')).toBe(danish);
});

test('a figure stays beside its unit', () => {
  expect(en.due(after(2 * HOUR + 10))).toBe('in 2\u00a0h 10\u00a0min');
});

test('a date of another year carries the year', () => {
  expect(en.date('2025-03-02T10:00:00Z')).toBe('2 Mar 2025');
  expect(en.date('2026-11-23T10:00:00Z')).toBe('Mon 23 Nov');
});
