import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Gives a colleague a link of his or her own by e-mail. Throws `Refusal`. */
export const nameColleague = (key: string, requestId: string, person: { full_name: string; email: string }) =>
  callAnonRpc<{ id: string }>('name_colleague', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_full_name: person.full_name,
    p_email: person.email,
  });
