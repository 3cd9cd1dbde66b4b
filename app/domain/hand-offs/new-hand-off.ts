import type { FieldGroup } from '../pipeline/ledger.ts';
import { type HandOffStart, offeredGroups, type Receiver, transferGroups } from './hand-offs.ts';

/** The form as it stands while it is being filled in. */
export interface Filling {
  receiver: string;
  kind: string;
  groups: { field_group: string; opens: string; ground: string | null }[];
}

export interface Outlook {
  receiver: Receiver | null;
  /** What the receiver reads before accepting, beside the coded listing. */
  before: FieldGroup[];
  after: FieldGroup[];
  /** Chosen, but nobody may open it before the company agrees. */
  waiting: FieldGroup[];
  /** What a transfer still lacks a ground for. */
  missing: FieldGroup[];
}

const stands = (ground: string | null) => ground === 'law' || ground === 'essential';

/** What the company agreed to show this receiver beyond the listing, by the day it said so. */
export const consentDays = (receiver: Receiver, dayOf: (at: string) => string) => {
  const days = new Map<string, FieldGroup[]>();
  for (const group of offeredGroups) {
    const at = consentOf(receiver, group);
    if (at) days.set(dayOf(at), [...(days.get(dayOf(at)) ?? []), group]);
  }
  return [...days].map(([day, groups]) => ({ day, groups }));
};

/** When the company agreed to show this receiver a group. */
export const consentOf = (receiver: Receiver | null, group: FieldGroup): string | undefined =>
  receiver?.consented.find((each) => each.field_group === group)?.at;

/** Whether a group goes along without being chosen. */
export const isNeeded = (kind: string, group: string) =>
  kind === 'transfer' && transferGroups.some((each) => each === group);

/** What the receiver will read, and what is missing, before anything is sent. */
export const outlookOf = ({ receiver: slug, kind, groups }: Filling, start: HandOffStart): Outlook => {
  const receiver = start.receivers.find((each) => each.slug === slug) ?? null;
  const chosen = offeredGroups.flatMap((name) => {
    const given = groups.find((each) => each.field_group === name);
    if (!given && !isNeeded(kind, name)) return [];
    const grounded = consentOf(receiver, name) || stands(given?.ground ?? null);
    return [{ name, grounded: Boolean(grounded), early: given?.opens === 'offer' }];
  });
  const names = (rows: typeof chosen): FieldGroup[] => rows.map((row) => row.name);
  return {
    receiver,
    before: names(chosen.filter((row) => row.grounded && row.early)),
    after: names(chosen.filter((row) => row.grounded && !row.early)),
    waiting: names(chosen.filter((row) => !row.grounded)),
    missing:
      kind === 'transfer' && receiver
        ? names(chosen.filter((row) => !row.grounded && isNeeded(kind, row.name)))
        : [],
  };
};
