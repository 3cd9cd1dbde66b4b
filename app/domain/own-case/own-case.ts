import type { AttachedDocument } from '../documents/documents.ts';
import type { Addition, Call } from '../pipeline/cases.ts';

export type { Addition, Call };

export interface OwnOrganisation {
  slug: string;
  name: string;
  short_name: string;
}

export type Stage = 'new' | 'qualified' | 'exploring' | 'visit' | 'offer' | 'decision' | 'landed';
export const stages: readonly Stage[] = [
  'new',
  'qualified',
  'exploring',
  'visit',
  'offer',
  'decision',
  'landed',
];
export type Status = 'active' | 'on_hold' | 'lost' | 'referred_out' | 'not_eligible' | 'duplicate' | 'spam';
export type FieldGroup =
  | 'coded_listing'
  | 'open_listing'
  | 'summary'
  | 'company'
  | 'needs'
  | 'contact'
  | 'documents'
  | 'dialogue'
  | 'screening';

export interface Waiting {
  from: 'us' | 'organisation' | 'you';
  organisation: OwnOrganisation | null;
  kind: string;
  due: { due_at: string; late: boolean; paused: boolean; pause_reason: 'asked' | 'demo' | null } | null;
}

export interface LedgerLine {
  /** Null stands for all partners. */
  organisation: OwnOrganisation | null;
  /** `agreed`: the company said yes, and nothing is open yet. */
  part: 'responsible' | 'offered' | 'assisting' | 'desk' | 'agreed' | null;
  groups: FieldGroup[];
  ground: 'enquiry' | 'consent' | 'law' | 'essential' | 'desk';
  reason: string | null;
  since: string;
  until: string | null;
  closed_at: string | null;
  closed_reason: string | null;
  last_read_at: string | null;
  withdrawable: boolean;
}

export interface DialogueMessage {
  id: string;
  at: string;
  from: 'us' | 'you';
  name: string | null;
  organisation: OwnOrganisation | null;
  text: string | null;
  /** Written with the key this page was opened with. */
  mine: boolean;
  /** We ask something; null in `answered_at` until the company answers. */
  question: boolean;
  answered_at: string | null;
}

export interface OwnPerson {
  id: string;
  full_name: string;
  email: string | null;
  source: 'enquiry' | 'officer' | 'company';
  first: boolean;
  me: boolean;
  has_key: boolean;
  opened_at: string | null;
}

/** A case as the company itself sees it. */
export interface OwnCase {
  now: string;
  language: string;
  reference: string;
  title: string;
  company_name: string;
  contact: { full_name: string | null };
  opened_at: string;
  last_change_at: string | null;
  stage: Stage;
  status: Status;
  status_until: string | null;
  responsible: OwnOrganisation & { person: string | null; person_title: string | null; since: string };
  confirmed: boolean;
  /** What the form says about partners does not count yet. */
  choice_waits: boolean;
  /** An adviser's case: whether its client has agreed. */
  client: { agreed: boolean | null } | null;
  openness: 'open' | 'coded' | 'closed';
  code_name: string | null;
  waiting: Waiting[];
  dialogue: DialogueMessage[];
  documents: AttachedDocument[];
  enquiry: { parts: { field_group: string; answers: Record<string, unknown> }[] };
  ledger: LedgerLine[];
  additions: Addition[];
  people: OwnPerson[];
  calls: Call | null;
  closed: boolean;
  erasure: { asked_at: string; due_at: string; erased_at: string | null } | null;
}

/** Questions of ours that wait for an answer, the oldest first. */
export const openQuestions = ({ dialogue }: OwnCase): DialogueMessage[] =>
  dialogue.filter(({ question, answered_at: answered }) => question && !answered);

/** Whether this key may give colleagues links: the first person's, while the case is open. */
export const mayGiveKeys = ({ people, closed }: OwnCase): boolean =>
  !closed && people.some(({ me, first }) => me && first);

const answersOf = (ownCase: OwnCase, group: string) =>
  ownCase.enquiry.parts.find((part) => part.field_group === group)?.answers;

export const countryOf = (ownCase: OwnCase): string | null => {
  const country = answersOf(ownCase, 'company')?.country;
  return typeof country === 'string' ? country : null;
};

/** The enquiry as it was sent, by the steps of the form. */
export const sentAnswers = (ownCase: OwnCase) => ({
  company: answersOf(ownCase, 'company'),
  needs: answersOf(ownCase, 'needs'),
  contact: answersOf(ownCase, 'contact'),
  sharing: answersOf(ownCase, 'summary'),
});

/** Open lines first, the responsible organisation on top; then closed ones, the last closed first. */
export const sortLedger = (lines: readonly LedgerLine[]): LedgerLine[] => {
  const weight = (line: LedgerLine) =>
    line.closed_at ? 3 : line.part === 'responsible' ? 0 : line.organisation ? 1 : 2;
  return [...lines].sort(
    (a, b) => weight(a) - weight(b) || (b.closed_at ?? '').localeCompare(a.closed_at ?? ''),
  );
};

/** Whether a line shows everything that the company sent. */
export const holdsEverything = (line: LedgerLine) =>
  (['company', 'needs', 'contact', 'dialogue'] as const).every((group) => line.groups.includes(group));
