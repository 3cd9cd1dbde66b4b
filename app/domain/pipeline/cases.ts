import type { AttachedDocument } from '../documents/documents.ts';
import type { Entry } from './entries.ts';
import type { LedgerRow, Openness } from './ledger.ts';
import type {
  GmoAnswer,
  Maturity,
  Modality,
  OpenAnswer,
  Platform,
  ProjectKind,
  Space,
} from './needs-words.ts';
import type { Deadline, LeadRow, Organisation } from './rows.ts';
import type { Stage } from './stages.ts';

export interface Rights {
  move: boolean;
  hand_off: boolean;
  internal_note: boolean;
  case_note: boolean;
  message: boolean;
  openness: boolean;
  consent: boolean;
  edit: boolean;
  assign: boolean;
  close_rows: boolean;
  verify: boolean;
}

/** A hand-off as the page of its case shows it. */
export interface CaseHandOff {
  id: string;
  kind: 'transfer' | 'assist';
  state: string;
  need: string;
  sender: Organisation;
  receiver: Organisation;
  mine: 'sender' | 'receiver' | null;
  due: Deadline | null;
  path: { act: string; at: string; who: string; me: boolean; text: string | null }[];
}

export interface Needs {
  headline: string | null;
  project_kinds: ProjectKind[];
  spaces: Space[];
  without_space: 'none' | 'unknown' | null;
  gmo: GmoAnswer | null;
  people_12: number | null;
  people_36: number | null;
  people_open: OpenAnswer | null;
  /** `YYYY-MM`, or open. */
  start: string | null;
  /** `YYYY-MM`, `YYYY-MM-DD`, or open. */
  decision_date: string | null;
  modality: Modality | null;
  platform: Platform | null;
  maturity: Maturity | null;
  decider: string | null;
  other_places: string | null;
  story: string | null;
  /** The text exists and stays closed to me until an officer confirms that it names nobody. */
  story_hidden: boolean;
  story_confirmed: boolean;
}

export interface Contact {
  id: string;
  full_name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
}

export interface CaseCompany {
  id: string;
  legal_name: string;
  native_name: string | null;
  country: string;
  website: string | null;
  identifiers: { kind: string; value: string }[];
  version: number;
}

export interface EnquiryPart {
  field_group: 'company' | 'needs' | 'contact' | 'summary';
  answers: Record<string, unknown>;
}

export interface Enquiry {
  received_at: string;
  language: string;
  channel: string;
  entered_by: string | null;
  /** Where it came from; for the responsible organisation alone. */
  origin: Record<string, string> | null;
  parts: EnquiryPart[];
}

export interface Addition {
  id: string;
  at: string;
  field_group: 'company' | 'needs' | 'contact';
  field: string;
  text: string;
  /** Null where the people are not open to the reader, or the writer has left. */
  by: string | null;
}

/** The times of a call that stand: proposed by one side, or agreed. */
export interface Call {
  id: string;
  from: 'company' | 'us';
  /** IANA; null where the company never named one. */
  zone: string | null;
  times: string[];
  chosen: string | null;
  at: string;
}

export interface Client {
  firm: string;
  name: string | null;
  email: string | null;
  asked_at: string | null;
  may_ask: boolean;
  answered_at: string | null;
  agreed: boolean | null;
}

/** One case with every group that is open to its reader; the others are null. */
export interface Case {
  now: string;
  row: LeadRow;
  reference: string | null;
  openness: Openness | null;
  coded_as: string | null;
  name_seen_by: string[];
  /** The earlier enquiry of the same sender that this one seems to repeat. */
  duplicate_of: { reference: string; received_at: string } | null;
  stage_history: { stage: Stage; at: string }[];
  rights: Rights;
  gate: { stage: Stage; version: number; missing: string[]; known: string[] } | null;
  hand_offs: CaseHandOff[];
  ledger: LedgerRow[];
  enquiry: Enquiry | null;
  company: CaseCompany | null;
  needs: Needs | null;
  contacts: Contact[] | null;
  documents: AttachedDocument[] | null;
  colleagues: { id: string; full_name: string; role: string }[];
  timeline: { entries: Entry[]; next: string | null };
  /** What the company corrected or added, in the groups that are open to the reader. */
  additions: Addition[];
  /** What the client says, where an adviser asked for it. */
  client: Client | null;
  calls: Call | null;
  /** The company asked for erasure; null also for who is not responsible. */
  erasure: { due_at: string; erased_at: string | null } | null;
}
