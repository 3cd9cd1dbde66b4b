import { callRpc } from '../../platform/call-rpc.server.ts';
import type { StoredFile } from '../documents/store-files.server.ts';
import type { Changed } from './changes.ts';

/** Writes to the company: an e-mail and a line on its page. A question stands on top there until it is answered. */
export const sendMessage = (
  request: Request,
  change: { requestId: string; address: string; text: string; question: boolean; documents: StoredFile[] },
) =>
  callRpc<Changed>(request, 'send_message', {
    p_request_id: change.requestId,
    p_address: change.address,
    p_text: change.text,
    p_question: change.question,
    p_documents: change.documents,
  });
