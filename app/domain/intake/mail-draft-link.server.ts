import type { Language } from '../../i18n/locales.ts';
import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/**
 * Mails a link that opens the draft elsewhere. Throws `Refusal` 404 when the draft has gone, and 422 for an address
 * that wants no more (`address_stopped`) or has had enough (`links_used_up`, `links_to_address`).
 */
export const mailDraftLink = (
  key: string,
  requestId: string,
  { email, remind, language }: { email: string; remind: boolean; language: Language },
) =>
  callAnonRpc<{ expires_at: string }>('mail_draft_link', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_email: email,
    p_language: language,
    p_remind: remind,
  });
