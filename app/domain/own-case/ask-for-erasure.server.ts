import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Asks for erasure, or with `ask` false takes the request back. Throws `Refusal`. */
export const askForErasure = (key: string, requestId: string, ask: boolean) =>
  callAnonRpc<object>('ask_for_erasure', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_ask: ask,
  });
