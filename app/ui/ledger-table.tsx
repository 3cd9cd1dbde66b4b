/* biome-ignore-all lint/a11y/noRedundantRoles: a phone shows the rows as blocks, which takes the roles of a table away */
import type { ReactNode } from 'react';

export interface LedgerColumn {
  label: string;
  /** The heading is for screen readers only. */
  hidden?: boolean;
  /** Repeat the heading before the value on a phone. */
  repeat?: boolean;
}

/** Who has what. The first cell of a row is its heading. */
export const LedgerTable = ({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: LedgerColumn[];
  rows: { key: string; closed?: boolean; cells: ReactNode[] }[];
}) => (
  <table className="ledger" role="table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.label} scope="col" role="columnheader">
            {column.hidden ? <span className="visually-hidden">{column.label}</span> : column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={row.key} role="row" className={row.closed ? 'closed' : undefined}>
          {row.cells.map((cell, place) => {
            const column = columns[place];
            const key = column?.label ?? place;
            return place === 0 ? (
              <th key={key} scope="row" role="rowheader">
                {cell}
              </th>
            ) : (
              <td key={key} role="cell" data-label={column?.repeat ? column.label : undefined}>
                {cell}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);
