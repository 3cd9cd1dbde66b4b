import type { LeadRow } from '../pipeline/rows.ts';

export const reasonCodes = [
  'lei',
  'registration',
  'domain',
  'email_domain',
  'name',
  'name_other_script',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why two companies may be one; `likeness` from 0 to 100 says how alike the names are. */
export interface Reason {
  code: ReasonCode;
  likeness: number;
}

/** A company that may be the one of the case: its cases as far as I may know them, the newest first. */
export interface Candidate {
  reasons: Reason[];
  cases: LeadRow[];
}

/** What the desk decided about two companies. */
export interface Verdict {
  id: string;
  at: string;
  by: string;
  case: string;
  name: string;
}

export interface CompanyMatches {
  may_decide: boolean;
  candidates: Candidate[];
  joined: Verdict[];
  set_aside: Verdict[];
  cases: LeadRow[];
}

/** How sure each reason makes when it stands alone. */
const weights: Record<ReasonCode, (likeness: number) => number> = {
  lei: () => 0.98,
  registration: () => 0.95,
  domain: () => 0.8,
  email_domain: () => 0.7,
  name: (likeness) => (0.7 * likeness) / 100,
  name_other_script: (likeness) => (0.6 * likeness) / 100,
};

/** From 0 to 100: each further reason takes away part of what doubt is left. */
export const scoreOf = (reasons: Reason[]): number => {
  const doubt = reasons.reduce((left, { code, likeness }) => left * (1 - weights[code](likeness)), 1);
  return Math.round(100 * (1 - doubt));
};

export const sureness = (score: number): 'sure' | 'likely' | 'possible' =>
  score >= 90 ? 'sure' : score >= 60 ? 'likely' : 'possible';

/** Names this alike are called very alike. */
export const isVeryAlike = ({ code, likeness }: Reason): boolean => code === 'name' && likeness >= 80;

/** The surest first, each with its reasons in the order of their weight. */
export const rankCandidates = (candidates: Candidate[]) =>
  candidates
    .map(({ reasons, cases }) => ({
      cases,
      score: scoreOf(reasons),
      reasons: reasons.toSorted((a, b) => weights[b.code](b.likeness) - weights[a.code](a.likeness)),
    }))
    .toSorted((a, b) => b.score - a.score);
