import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { limitCodes } from './enquiry-limits.server.ts';

/** Has a code mailed to the address in the draft. Throws `Refusal` 429 when too many were asked for. */
export const askSendingCode = async (draftKey: string, network: string) => {
  await limitCodes(network);
  return callAnonRpc<{ expires_at: string }>('ask_sending_code', { p_key_hash: hashToken(draftKey) });
};
