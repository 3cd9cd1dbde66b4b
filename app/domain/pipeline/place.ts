import type { LeadRow } from './rows.ts';

/** A page of a list of cases. */
interface ListPage {
  rows: Pick<LeadRow, 'address'>[];
  /** There is no other page. */
  whole: boolean;
  /** Its query. */
  list: string;
}

/** The place of a case in a list, with its neighbours; `standing` only where the list is one page. */
export interface Place {
  standing: { position: number; total: number } | null;
  before: string | null;
  after: string | null;
  list: string;
}

export const placeIn = ({ rows, whole, list }: ListPage, address: string): Place | null => {
  const at = rows.findIndex((row) => row.address === address);
  if (at === -1) return null;
  return {
    standing: whole ? { position: at + 1, total: rows.length } : null,
    before: rows[at - 1]?.address ?? null,
    after: rows[at + 1]?.address ?? null,
    list,
  };
};
