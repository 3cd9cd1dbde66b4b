import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken, sign } from '../../platform/crypto.server.ts';

/** The key to the company's page follows from the draft's, so that sending twice opens the same page. */
export const caseKeyOf = (draftKey: string) =>
  sign('the page of the enquiry that this draft became', draftKey);

/** Sends the enquiry; a second time gives the same reference. Throws `Refusal` 422 while an answer is missing. */
export const submitEnquiry = (draftKey: string) =>
  callAnonRpc<{ reference: string; received_at: string; answer_due_at: string }>('submit_enquiry', {
    p_key_hash: hashToken(draftKey),
    p_case_key_hash: hashToken(caseKeyOf(draftKey)),
  });
