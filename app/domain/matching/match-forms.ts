import { z } from 'zod';

const change = { requestId: z.uuid(), version: z.coerce.number().int() };

/** The desk's word about a candidate, or taking such a word back. */
export const MatchForm = z.discriminatedUnion('act', [
  z.object({ ...change, act: z.enum(['same', 'different']), other: z.string().min(1).max(100) }),
  z.object({ ...change, act: z.literal('undo'), verdict: z.uuid() }),
]);
export type MatchChange = z.infer<typeof MatchForm> & { address: string };
