import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** A person's links open nothing any more. Throws `Refusal`. */
export const takeBackKey = (key: string, requestId: string, person: string) =>
  callAnonRpc<object>('take_back_key', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_contact: person,
  });
