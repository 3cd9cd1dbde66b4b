import type { Stage, Status } from './stages.ts';

export const sectors = ['life_science', 'quantum', 'other'] as const;
export type Sector = (typeof sectors)[number];

export const fields = {
  life_science: [
    'biotech',
    'pharma',
    'atmp',
    'medtech',
    'diagnostics',
    'digital_health',
    'industrial_biotech',
    'cro_cdmo',
  ],
  quantum: ['computing', 'sensing', 'communication', 'enabling'],
  other: ['other'],
} as const satisfies Record<Sector, readonly string[]>;

export type Region =
  | 'nordic'
  | 'europe'
  | 'north_america'
  | 'latin_america'
  | 'east_asia'
  | 'south_asia'
  | 'middle_east'
  | 'africa'
  | 'oceania';

/** How much of a case its reader may see: the whole listing, the name, or a code name. */
export const levels = ['full', 'open', 'coded'] as const;
export type Level = (typeof levels)[number];

export interface Organisation {
  slug: string;
  name: string;
  short_name: string;
}

/** A promised deadline; `now` is the moment it was read, `due_at` already counts pauses. */
export interface Deadline {
  kind: 'first_answer' | 'hand_off_answer';
  due_at: string;
  paused: boolean;
  pause_reason: 'asked' | 'demo' | null;
  late: boolean;
  now: string;
}

/** One case in a list; null where the reader's level hides the field. */
export interface LeadRow {
  address: string;
  level: Level;
  name: string | null;
  code_name: string | null;
  sector: Sector;
  field: string | null;
  country: string | null;
  region: Region;
  stage: Stage;
  stage_since: string | null;
  status: Status | null;
  status_until: string | null;
  headline: string | null;
  language: string | null;
  responsible: (Organisation & { person: string | null; person_id: string | null }) | null;
  due: Deadline | null;
  version: number | null;
  mine: boolean;
  assisting: boolean;
  people: number | null;
  created_at: string | null;
  /** My own case that others see coded. */
  coded_as: string | null;
}

export type Band = 'late' | 'today' | 'new';

export interface InboxRow extends LeadRow {
  band: Band;
  unread: boolean;
  waiting_for: { kind: 'me' | 'member' | 'organisation' | 'company' | 'unassigned'; name: string | null };
  hand_off: string | null;
}

export interface BoardColumn {
  stage: Stage;
  count: number;
  people: number;
  rows: LeadRow[];
  more: boolean;
}
