import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** A fact beside the enquiry, which itself stays as it was sent. Throws `Refusal`. */
export const addToEnquiry = (
  key: string,
  requestId: string,
  addition: { group: string; field: string; text: string },
) =>
  callAnonRpc<{ id: string; at: string }>('add_to_enquiry', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_group: addition.group,
    p_field: addition.field,
    p_text: addition.text,
  });
