import { z } from 'zod';
import { optionalText } from './case-forms.ts';
import { limits } from './case-limits.ts';
import type { Deadline, LeadRow } from './rows.ts';

/** What was odd about an enquiry when it was sent, as the database names it. */
export type OddSign = 'trap' | 'fast' | 'many_drafts' | 'same_text' | 'links' | 'bounced';

/** An enquiry that the desk has still to judge. */
export interface SetAsideRow extends LeadRow {
  signs: OddSign[];
  /** What spoke for the sender. */
  proven_by: 'proof' | 'code' | null;
  set_aside_at: string;
  duplicate_of: { reference: string; received_at: string } | null;
  story: string | null;
  contact: { full_name: string; email: string | null } | null;
}

/** How many wait to be judged, and the deadline that comes first. */
export interface SetAside {
  count: number;
  due: Deadline | null;
}

export const verdicts = ['release', 'spam'] as const;
export type Verdict = (typeof verdicts)[number];

export const JudgeForm = z
  .object({
    requestId: z.uuid(),
    address: z.string().min(1).max(100),
    version: z.coerce.number().int(),
    verdict: z.enum(verdicts),
    reason: optionalText(limits.reason),
  })
  .refine(({ verdict, reason }) => verdict === 'release' || reason, {
    path: ['reason'],
    message: 'lead:field.required',
  });
