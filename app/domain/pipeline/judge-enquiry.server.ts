import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { Verdict } from './set-aside.ts';

/** Releases an enquiry that was set aside, or closes it as spam. Throws `Refusal`. */
export const judgeEnquiry = (
  request: Request,
  { verdict, reason, ...change }: CaseChange & { verdict: Verdict; reason: string | null },
) =>
  callRpc<Changed>(request, 'judge_enquiry', {
    ...changeArguments(change),
    p_verdict: verdict,
    p_reason: reason,
  });
