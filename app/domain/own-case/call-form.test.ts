import { expect, test } from 'vitest';
import { parseCall } from './call-form.ts';

const now = new Date('2027-03-20T12:00:00Z');
const typed = (zone: string, ...slots: [day: string, time: string][]) => ({
  zone: [zone],
  ...Object.fromEntries(
    slots.flatMap(([day, time], place) => [
      [`day_${place + 1}`, [day]],
      [`time_${place + 1}`, [time]],
    ]),
  ),
});

test('times are read on the clocks of the company, on both sides of a change of clocks', () => {
  expect(
    parseCall(typed('America/New_York', ['2027-03-26', '09:00'], ['2027-03-29', '09:00']), now).answers,
  ).toEqual({ zone: 'America/New_York', times: ['2027-03-26T13:00:00.000Z', '2027-03-29T13:00:00.000Z'] });
  expect(
    parseCall(typed('Europe/Copenhagen', ['2027-03-26', '09:00'], ['2027-03-29', '09:00']), now).answers
      ?.times,
  ).toEqual(['2027-03-26T08:00:00.000Z', '2027-03-29T07:00:00.000Z']);
});

test('a time that clocks jump over is refused', () => {
  expect(parseCall(typed('Europe/Copenhagen', ['2027-03-28', '02:30']), now).errors).toEqual({
    time_1: 'case:call.error.no-such-time',
  });
});

test('each mistake is named where it stands', () => {
  expect(parseCall(typed('Asia/Nowhere', ['2027-03-26', '09:00']), now).errors).toEqual({
    zone: 'case:call.error.zone',
  });
  expect(parseCall(typed('Asia/Tokyo'), now).errors).toEqual({ day_1: 'case:call.error.none' });
  expect(
    parseCall(typed('Asia/Tokyo', ['2027-03-26', ''], ['', '10:00'], ['2027-03-01', '10:00']), now).errors,
  ).toEqual({ time_1: 'case:call.error.half', day_2: 'case:call.error.half', day_3: 'case:call.error.past' });
  expect(parseCall(typed('Asia/Tokyo', ['2027-12-01', '10:00']), now).errors).toEqual({
    day_1: 'case:call.error.past',
  });
});
