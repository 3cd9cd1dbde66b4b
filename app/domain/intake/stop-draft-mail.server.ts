import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** No more mail about a draft to one receiver. Throws `Refusal` 404 when the draft has gone, and all mail with it. */
export const stopDraftMail = (word: string) =>
  callAnonRpc<{ stopped: true }>('stop_draft_mail', { p_stop_hash: hashToken(word) });
