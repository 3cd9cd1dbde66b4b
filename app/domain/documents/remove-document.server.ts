import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { AttachedDocument } from './documents.ts';

/** Takes a document out of an enquiry that is not sent yet; the worker deletes its file. Throws `Refusal`. */
export const removeDocument = (draftKey: string, id: string) =>
  callAnonRpc<AttachedDocument[]>('remove_draft_document', { p_key_hash: hashToken(draftKey), p_id: id });
