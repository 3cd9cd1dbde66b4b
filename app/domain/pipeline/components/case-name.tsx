import { CodeName } from '../../../ui/code-name.tsx';
import type { LeadRow } from '../rows.ts';

/** The name as its reader may see it. */
export const nameOf = (row: Pick<LeadRow, 'name' | 'code_name' | 'address'>) =>
  row.name ?? row.code_name ?? row.address;

export const CaseName = ({ row }: { row: LeadRow }) =>
  row.name ? row.name : <CodeName>{nameOf(row)}</CodeName>;
