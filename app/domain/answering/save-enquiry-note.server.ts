import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from '../pipeline/changes.ts';

/** Keeps the note beside an enquiry; an empty text takes it away. */
export const saveEnquiryNote = (request: Request, change: CaseChange & { text: string }) =>
  callRpc<Changed>(request, 'save_enquiry_note', { ...changeArguments(change), p_text: change.text });
