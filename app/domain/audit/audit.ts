import { z } from 'zod';

/** One entry of the audit: who, when, which table and columns, and what kind of act. */
export interface AuditEntry {
  id: string;
  at: string;
  actor: 'member' | 'company' | 'system';
  person: string | null;
  table: string;
  columns: string[];
  act: 'insert' | 'update' | 'delete';
  /** A sign that tells one case from another and nothing else; null for administration. */
  case: string | null;
  /** Only where the reader asked for this very case. */
  reference: string | null;
  /** Null where no open ledger row lets the reader see them. */
  values: { before: Values | null; after: Values | null } | null;
}
type Values = Record<string, unknown>;

export interface AuditPage {
  rows: AuditEntry[];
  next: string | null;
  tables: string[];
  members: { id: string; full_name: string }[];
}

/** How far a verification came; `next` is null when every chain has been walked. */
export interface Verification {
  checked: number;
  chains: number;
  broken: { case: string | null; position: number; at: string | null }[];
  next: { sign: string; position: number } | null;
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch('');

/** The filter as it stands in the address; what makes no sense is left out. */
const Filter = z.object({
  who: z.union([z.uuid(), z.enum(['company', 'system'])]).catch(''),
  table: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .catch(''),
  from: day,
  to: day,
  reference: z.string().trim().max(20).catch(''),
});
export type AuditFilter = z.infer<typeof Filter>;

export const readAuditFilter = (query: URLSearchParams): AuditFilter =>
  Filter.parse(Object.fromEntries(query));

/** Only what was asked, for an address. */
export const auditQuery = (filter: AuditFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));

/** What changed, one line for each column: `role: "partner" → "viewer"`. */
export const changedValues = ({ act, values }: Pick<AuditEntry, 'act' | 'values'>) => {
  if (!values) return [];
  const { before, after } = values;
  const word = (value: unknown) =>
    value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return Object.keys(after ?? before ?? {}).map((column) => ({
    column,
    before: act === 'insert' ? null : word(before?.[column]),
    after: act === 'delete' ? null : word(after?.[column]),
  }));
};
