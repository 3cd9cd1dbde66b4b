import { expect, test } from 'vitest';
import { columns, formatColumns, parseColumns, usualColumns } from './columns.ts';

test('chosen columns are read back in the order of the table', () => {
  expect(parseColumns(formatColumns(['due', 'country', 'stage']))).toEqual(['stage', 'country', 'due']);
  expect(parseColumns(formatColumns([...columns]))).toEqual([...columns]);
});

test('without a choice the usual columns stand, and a choice of none is kept', () => {
  expect(parseColumns(null)).toEqual(usualColumns);
  expect(parseColumns(formatColumns([]))).toEqual([]);
});

test('what is no column is left out', () => {
  expect(parseColumns('due.password.__proto__')).toEqual(['due']);
  expect(formatColumns(['<b>', 7, 'due'])).toBe('due');
});
