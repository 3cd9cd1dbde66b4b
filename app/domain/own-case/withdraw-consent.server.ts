import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Withdraws what one organisation may read, or with null what all partners may know. Throws `Refusal`. */
export const withdrawConsent = (key: string, requestId: string, organisation: string | null) =>
  callAnonRpc<{ reference: string }>('withdraw_consent', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_organisation: organisation,
  });
