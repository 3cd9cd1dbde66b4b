import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Takes one of the times that we proposed. Throws `Refusal`. */
export const acceptCall = (key: string, requestId: string, proposal: string, time: string) =>
  callAnonRpc<object>('accept_call', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_proposal: proposal,
    p_time: time,
  });
