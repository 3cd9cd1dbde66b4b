import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { EnteredEnquiry } from './enquiry-form.ts';

/** Enters an enquiry that did not come by the form; officers only. The case starts closed. */
export const enterEnquiry = (client: UserClient, requestId: string, enquiry: EnteredEnquiry) =>
  callRpc<{ address: string }>(client, 'enter_enquiry', { p_request_id: requestId, p_enquiry: enquiry });
