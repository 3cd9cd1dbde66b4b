import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';

test('the public holidays of the database are those of Denmark', async () => {
  const database = await openTestDatabase({ demo: false });
  const { rows } = await database.query<{ day: string; year: number }>(
    "select to_char(day, 'YYYY-MM-DD') as day, extract(year from day)::int as year from public.holidays order by day",
  );
  const years = [...new Set(rows.map((row) => row.year))];
  expect(years.length).toBeGreaterThan(10);
  const danish = new Holidays('DK', { types: ['public'] });
  const expected = years.flatMap((year) =>
    danish.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)),
  );
  expect(rows.map((row) => row.day)).toEqual([...new Set(expected)].sort());
});

test('working time passes over nights, weekends and holidays', async () => {
  const database = await openTestDatabase({ demo: false });
  const due = async (from: string, minutes: number) => {
    const { rows } = await database.query<{ due: string }>(
      "select to_char(private.add_working_minutes($1::timestamptz, $2) at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as due",
      [from, minutes],
    );
    return rows[0]?.due;
  };
  expect(await due('2026-11-23 14:32+01', 960)).toBe('2026-11-25 14:32');
  expect(await due('2026-11-21 12:00+01', 960)).toBe('2026-11-24 16:00');
  expect(await due('2026-12-23 12:00+01', 960), 'Christmas and the weekend after it').toBe(
    '2026-12-28 12:00',
  );
  expect(await due('2026-03-27 12:00+01', 960), 'the night the clocks change').toBe('2026-03-31 12:00');
});
