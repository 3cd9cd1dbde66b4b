import { callRpc } from '../../platform/call-rpc.server.ts';
import type { CallInput } from './call-form.ts';
import type { Changed } from './changes.ts';

/** Takes one of the times the company proposed, or proposes others. Throws `Refusal`. */
export const answerCall = (request: Request, input: CallInput & { address: string }) =>
  callRpc<Changed>(request, 'answer_call', {
    p_request_id: input.requestId,
    p_address: input.address,
    p_proposal: input.proposal,
    p_time: input.time,
    p_times: input.times,
  });
