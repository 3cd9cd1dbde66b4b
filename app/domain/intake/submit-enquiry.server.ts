import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken, sign } from '../../platform/crypto.server.ts';
import { verifyProof } from '../../platform/proof-of-work.server.ts';
import { trapField } from './trap-field.ts';

/** The key to the company's page follows from the draft's, so that sending twice opens the same page. */
export const caseKeyOf = (draftKey: string) =>
  sign('the page of the enquiry that this draft became', draftKey);

/**
 * Sends the enquiry; a second time gives the same reference. `page` is false where somebody else sent it, whose page
 * stays theirs. Throws `Refusal` 422 while an answer is missing, and 403 `code_needed` when something looks odd and
 * neither a proof of work nor a mailed code speaks for the sender.
 */
export const submitEnquiry = async (draftKey: string, form?: FormData) =>
  callAnonRpc<{ reference: string; received_at: string; answer_due_at: string; page?: boolean }>(
    'submit_enquiry',
    {
      p_key_hash: hashToken(draftKey),
      p_case_key_hash: hashToken(caseKeyOf(draftKey)),
      p_given: {
        proof: await verifyProof(form?.get('proof'), draftKey),
        trap: Boolean(form?.get(trapField)),
      },
    },
  );
