import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Up to three moments (ISO) and the zone (IANA) in which the company reads them. Throws `Refusal`. */
export const proposeCall = (key: string, requestId: string, proposal: { zone: string; times: string[] }) =>
  callAnonRpc<{ id: string }>('propose_call', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_zone: proposal.zone,
    p_times: proposal.times,
  });
