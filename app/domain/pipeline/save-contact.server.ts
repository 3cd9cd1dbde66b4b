import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { ContactInput } from './case-forms.ts';
import type { Changed } from './changes.ts';

/** Adds a person to the case, or corrects one. */
export const saveContact = (client: UserClient, change: { requestId: string; address: string; contact: ContactInput & { id: string | null } }) =>
  callRpc<Changed>(client, 'save_contact', { p_request_id: change.requestId, p_address: change.address, p_contact: change.contact });
