interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

export interface Reading {
  table: string;
  /** An index, or the whole table. */
  by: string;
  rows: number;
  /** Rows of the table in all. */
  of: number;
  times: number;
}

export interface Plan {
  /** What was read of large tables, the most rows first. */
  readings: Reading[];
  /** Large tables that were read from end to end. */
  whole: string[];
}

const walk = (node: Node, sizes: Map<string, number>, found: Map<string, Reading>): void => {
  const table = node['Relation Name'];
  const size = table === undefined ? undefined : sizes.get(table);
  // A bitmap heap scan names the table, its child the index.
  const index = node['Index Name'] ?? node.Plans?.map((child) => child['Index Name']).find(Boolean);
  if (table !== undefined && size !== undefined && node['Actual Loops'] > 0) {
    const by = node['Node Type'] === 'Seq Scan' ? 'the whole table' : (index ?? node['Node Type']);
    const known = found.get(`${table} ${by}`) ?? { table, by, rows: 0, of: size, times: 0 };
    const each =
      node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0);
    known.rows += Math.round(each * node['Actual Loops']);
    known.times += node['Actual Loops'];
    found.set(`${table} ${by}`, known);
  }
  for (const child of node.Plans ?? []) walk(child, sizes, found);
};

/**
 * What the statements of one call read, from the notices of auto_explain.
 * @param sizes large tables and their rows; the others are left out
 */
export const readPlan = (notices: string[], sizes: Map<string, number>): Plan => {
  const found = new Map<string, Reading>();
  for (const notice of notices) {
    const start = notice.indexOf('{');
    if (!notice.startsWith('duration:') || start < 0) continue;
    const { Plan: plan } = JSON.parse(notice.slice(start)) as { Plan: Node };
    walk(plan, sizes, found);
  }
  const readings = [...found.values()].sort((a, b) => b.rows - a.rows);
  return {
    readings,
    whole: readings.filter(({ by }) => by === 'the whole table').map(({ table }) => table),
  };
};
