import type { Entry } from '../pipeline/entries.ts';
import type { FieldGroup, Ground, Openness } from '../pipeline/ledger.ts';
import type { Deadline, LeadRow, Level, Organisation, Region, Sector } from '../pipeline/rows.ts';
import type { Stage } from '../pipeline/stages.ts';
import type { Act, HandOffKind, HandOffState, Transition } from './transitions.ts';

export interface PathStep {
  act: Transition['act'];
  at: string;
  who: string;
  me: boolean;
  text: string | null;
  /** To whom it went: an organisation or a colleague. */
  to: string | null;
  /** A coded reason or outcome. */
  code: string | null;
}

/** A hand-off in a list; the case stands under its name or its code name, as far as I may know it. */
export interface HandOff {
  id: string;
  kind: HandOffKind;
  state: HandOffState;
  version: number;
  need: string;
  reason: string | null;
  address: string | null;
  level: Level | null;
  name: string | null;
  code_name: string | null;
  sender: Organisation;
  receiver: Organisation;
  mine: 'sender' | 'receiver' | null;
  handler: { id: string; full_name: string } | null;
  due: Deadline | null;
  created_at: string;
  offered_at: string | null;
  ended_at: string | null;
  decline_reason: string | null;
  outcome: string | null;
  re_routed_to: Organisation | null;
  better: Organisation | null;
  path: PathStep[];
  /** What I may do now; the database decides. */
  acts: Act[];
}

/** Open now, opening at acceptance, waiting for the company's consent, or closed again. */
export type GroupState = 'open' | 'on_acceptance' | 'waiting' | 'closed';

export interface SharedGroup {
  field_group: FieldGroup;
  opens: 'offer' | 'acceptance';
  ground: Ground | null;
  ground_reason: string | null;
  consent_at: string | null;
  state: GroupState;
}

export interface HandOffPage extends HandOff {
  now: string;
  sector: Sector;
  region: Region;
  stage: Stage;
  groups: SharedGroup[];
  not_shared: FieldGroup[];
  thread: Entry[];
  /** Possible handlers of my organisation. */
  colleagues: { id: string; full_name: string }[];
  /** Where a receiver can point the sender to. */
  organisations: Organisation[];
}

export interface Receiver extends Organisation {
  /** What the company agreed to show this organisation, and when. */
  consented: { field_group: FieldGroup; at: string }[];
  open_assist: boolean;
}

export interface HandOffStart {
  now: string;
  row: LeadRow;
  receivers: Receiver[];
  open_transfer: boolean;
  may_name_ground: boolean;
  openness: Openness;
}

/** Why the system ends a hand-off. */
export const endReasons = [
  'case_closed',
  'consent_withdrawn',
  'closed_by_responsible',
  'responsibility_moved',
  'organisation_inactive',
] as const;

/** What can be offered; the coded listing always goes with it. */
export const offeredGroups = ['summary', 'company', 'needs', 'contact', 'documents', 'dialogue'] as const;
export type OfferedGroup = (typeof offeredGroups)[number];

/** A responsible organisation cannot work without these. */
export const transferGroups = [
  'summary',
  'company',
  'needs',
  'contact',
  'dialogue',
] as const satisfies readonly OfferedGroup[];

export const handOffShows = ['open', 'ended'] as const;
export type HandOffShow = (typeof handOffShows)[number];

export const sides = ['received', 'sent'] as const;
export type Side = (typeof sides)[number];

/** A page of both lists; `next` leads to the older ones, `totals` are counted for the open ones only. */
export interface HandOffPage extends Record<Side, HandOff[]> {
  now: string;
  next: Record<Side, string | null>;
  totals: Record<Side, number> | null;
}
