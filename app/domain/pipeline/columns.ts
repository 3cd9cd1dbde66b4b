/** Columns of the pipeline list beside the case itself, in the order in which they stand. */
export const columns = [
  'stage',
  'responsible',
  'person',
  'days',
  'country',
  'sector',
  'jobs',
  'status',
  'language',
  'due',
] as const;
export type Column = (typeof columns)[number];

export const usualColumns: Column[] = ['stage', 'responsible', 'days', 'due'];

/** Further columns give way to the usual ones where the table is narrow. */
export const isFurther = (column: Column) => !usualColumns.includes(column);

const NONE = 'none';

/** Reads what `formatColumns` wrote; nothing is the usual choice, and what is not known is left out. */
export const parseColumns = (text: string | null): Column[] => {
  if (!text) return usualColumns;
  const named = text.split('.');
  return columns.filter((column) => named.includes(column));
};

export const formatColumns = (chosen: unknown[]) =>
  columns.filter((column) => chosen.includes(column)).join('.') || NONE;
