import type { Organisation } from './rows.ts';

export const fieldGroups = [
  'coded_listing',
  'open_listing',
  'summary',
  'company',
  'needs',
  'contact',
  'documents',
  'dialogue',
  'screening',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What a company can agree to show one organisation. */
export const consentGroups = ['summary', 'company', 'needs', 'contact', 'documents', 'dialogue'] as const;

export const opennesses = ['open', 'coded', 'closed'] as const;
export type Openness = (typeof opennesses)[number];

export type Ground = 'enquiry' | 'consent' | 'law' | 'essential' | 'desk';

/** Everything one organisation was shown on one ground; `organisation` is null for all partners. */
export interface LedgerRow {
  organisation: Organisation | null;
  part: 'responsible' | 'offered' | 'assisting' | 'desk' | null;
  groups: FieldGroup[];
  ground: Ground;
  reason: string | null;
  since: string;
  until: string | null;
  closed_at: string | null;
  closed_reason: string | null;
  last_read_at: string | null;
}

/** The rows that give access now. */
export const openRows = (ledger: LedgerRow[]) => ledger.filter((row) => row.closed_at === null);
