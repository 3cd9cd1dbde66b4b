import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** The company ends its case. Throws `Refusal`. */
export const closeOwnCase = (key: string, requestId: string, reason: string | null) =>
  callAnonRpc<object>('close_own_case', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_reason: reason,
  });
