import type { FieldGroup } from '../pipeline/ledger.ts';
import type { Act, HandOffState } from './transitions.ts';

/** What the database said no to, as the page shows it. */
export interface Refused {
  status: number;
  code: string;
  detail: Record<string, unknown>;
}

/** A form that came back: messages by field, what was typed, and the refusal if there was one. */
export interface Returned {
  act: Act | 'thread' | 'new';
  /** Translation keys by field name. */
  errors: Record<string, string>;
  values: Record<string, string>;
  refused: Refused | null;
}

const rules = [
  'ground_missing',
  'closed_to_partners',
  'one_open_transfer',
  'one_open_assist',
  'closed_case',
  'reason_needed',
  'too_long',
  'empty',
  'unknown_value',
] as const;

/** The sentence for a broken rule; rules of other areas share one. */
export const ruleOf = (code: string): (typeof rules)[number] | 'other' =>
  rules.find((rule) => rule === code) ?? 'other';

const people = ['sender', 'receiver', 'responsible', 'officer', 'desk'] as const;

/** Whose act it is. */
export const whoMay = ({ who }: Record<string, unknown>): (typeof people)[number] | 'other' =>
  people.find((person) => person === who) ?? 'other';

/** How the hand-off stands now, as far as the refusal says. */
export const stateIn = ({ state, current }: Record<string, unknown>): HandOffState | null => {
  const known = state ?? (current as { state?: unknown } | undefined)?.state;
  return typeof known === 'string' ? (known as HandOffState) : null;
};

export const groupsIn = ({ groups }: Record<string, unknown>): FieldGroup[] =>
  Array.isArray(groups) ? (groups as FieldGroup[]) : [];
