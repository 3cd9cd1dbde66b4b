import type { LeadRow } from '../rows.ts';
import { CodeName } from './code-name.tsx';

/** The name as its reader may see it. */
export const nameOf = (row: Pick<LeadRow, 'name' | 'code_name' | 'address'>) =>
  row.name ?? row.code_name ?? row.address;

export const CaseName = ({ row }: { row: LeadRow }) =>
  row.name ? row.name : <CodeName>{nameOf(row)}</CodeName>;
