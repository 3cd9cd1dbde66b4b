import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { StoredFile } from '../documents/store-files.server.ts';

/** A message from the company to whoever has its case, in answer to a question or not. Throws `Refusal`. */
export const sendCompanyMessage = (
  key: string,
  requestId: string,
  text: string,
  answers: string | null = null,
  documents: StoredFile[] = [],
) =>
  callAnonRpc<{ id: string; at: string }>('send_company_message', {
    p_key_hash: hashToken(key),
    p_request_id: requestId,
    p_text: text,
    p_answers: answers,
    p_documents: documents,
  });
