import { describe, expect, it } from 'vitest';
import { type Entry, groupByDay } from './entries.ts';

const entry = (at: string) => ({ id: at, at }) as Entry;

describe('the days of a timeline', () => {
  it('start at midnight in Copenhagen, not in London', () => {
    const days = groupByDay([
      entry('2026-11-23T00:30:00Z'),
      entry('2026-11-22T23:30:00Z'),
      entry('2026-11-22T22:30:00Z'),
    ]);
    expect(days.map((day) => [day.date, day.entries.length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });

  it('are none where nothing happened', () => {
    expect(groupByDay([])).toEqual([]);
  });
});
