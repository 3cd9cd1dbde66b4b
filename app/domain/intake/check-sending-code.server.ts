import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { limitCodeTries } from './enquiry-limits.server.ts';

/** `ended`: ran out, tried five times, or mailed to an address that is no longer in the draft. Throws `Refusal` 429. */
export const checkSendingCode = async (draftKey: string, network: string, code: string) => {
  await limitCodeTries(network);
  return callAnonRpc<'right' | 'wrong' | 'ended'>('check_sending_code', {
    p_key_hash: hashToken(draftKey),
    p_code_hash: hashToken(code),
  });
};
