import type { Organisation } from './rows.ts';

/** The four circles of a text, chosen before writing. */
export type Circle = 'internal' | 'hand_off' | 'case' | 'company';

export const shows = ['everything', 'company', 'ledger'] as const;
export type Show = (typeof shows)[number];
export const isShow = (text: unknown): text is Show => shows.includes(text as Show);

/** One line of a timeline; `readers` are the short names of who reads its text. */
export interface Entry {
  id: string;
  at: string;
  kind: string;
  circle: Circle | null;
  actor: {
    kind: 'member' | 'company' | 'system';
    name: string | null;
    organisation: Organisation | null;
    me: boolean;
  };
  text: string | null;
  facts: Record<string, unknown>;
  readers: string[];
  hand_off: string | null;
  /** Whether the company has answered what we ask; null where nothing is asked. */
  question: 'open' | 'answered' | null;
}

export interface Day {
  date: string;
  entries: Entry[];
}

/** The lines by calendar day in Copenhagen, in the order they came. */
export const groupByDay = (entries: Entry[]): Day[] => {
  const days: Day[] = [];
  for (const entry of entries) {
    const date = dayInCopenhagen(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
};

const copenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });
const dayInCopenhagen = (at: string) => copenhagen.format(new Date(at));
