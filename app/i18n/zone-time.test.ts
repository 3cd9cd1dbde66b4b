import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isZone, momentsOf, wallTime, zoneNames, zoneTime } from './zone-time.ts';

const iso = (wall: string, zone: string) => momentsOf(wall, zone).map((at) => at.toISOString());

test('a wall time is one moment, none when clocks go forward, two when they go back', () => {
  expect(iso('2026-11-26T09:00', 'Asia/Tokyo')).toEqual(['2026-11-26T00:00:00.000Z']);
  expect(iso('2027-03-28T02:30', 'Europe/Copenhagen')).toEqual([]);
  expect(iso('2026-10-25T02:30', 'Europe/Copenhagen')).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]);
  expect(iso('2027-03-14T02:15', 'America/New_York')).toEqual([]);
  expect(iso('2027-03-14T03:00', 'America/New_York')).toEqual(['2027-03-14T07:00:00.000Z']);
});

test('a zone may be half an hour or more than half a day away', () => {
  expect(iso('2026-12-01T00:15', 'Asia/Kathmandu')).toEqual(['2026-11-30T18:30:00.000Z']);
  expect(iso('2026-12-01T23:45', 'Pacific/Kiritimati')).toEqual(['2026-12-01T09:45:00.000Z']);
  // Lord Howe moves its clocks by half an hour.
  expect(iso('2027-04-04T01:45', 'Australia/Lord_Howe')).toHaveLength(2);
});

test('whatever the zone and the season, the wall time of a moment leads back to it', () => {
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 })
    .map((minutes) => new Date(minutes * 60_000));
  fc.assert(
    fc.property(moment, fc.constantFrom(...zoneNames()), (at, zone) => {
      const found = momentsOf(wallTime(at, zone), zone).map((each) => each.getTime());
      expect(found).toContain(at.getTime());
      expect(found.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
});

test('in the weeks in which clocks change each half hour is found', () => {
  const seasons = [
    Date.UTC(2027, 2, 12),
    Date.UTC(2027, 2, 26),
    Date.UTC(2027, 9, 29),
    Date.UTC(2027, 10, 5),
  ];
  for (const zone of ['Europe/Copenhagen', 'America/New_York', 'Australia/Lord_Howe'])
    for (const season of seasons)
      for (let at = season; at < season + 4 * 86_400_000; at += 30 * 60_000)
        expect(momentsOf(wallTime(new Date(at), zone), zone).map(Number), zone).toContain(at);
});

test('a time says how far its zone is from UTC', () => {
  expect(zoneTime('2026-11-26 00:00:00+00', 'Asia/Tokyo', 'en-GB')).toBe('Thu 26 Nov 09:00 (GMT+9)');
  expect(zoneTime('2027-07-01T10:00:00Z', 'Europe/Copenhagen', 'da')).toContain('12.00 (GMT+2)');
});

test('only the names of zones are zones', () => {
  expect(['Asia/Tokyo', 'UTC', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true);
  expect(['', 'Asia/Nowhere', '+02:00', '../etc', 'europe'].some(isZone)).toBe(false);
});
