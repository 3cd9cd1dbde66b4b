import { callRpc } from '../../platform/call-rpc.server.ts';
import type { EnteredEnquiry } from './enquiry-form.ts';

/** Enters an enquiry that did not come by the form; officers only. The case starts closed. */
export const enterEnquiry = (request: Request, requestId: string, enquiry: EnteredEnquiry) =>
  callRpc<{ address: string }>(request, 'enter_enquiry', { p_request_id: requestId, p_enquiry: enquiry });
