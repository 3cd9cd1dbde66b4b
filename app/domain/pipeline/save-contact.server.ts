import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ContactInput } from './case-forms.ts';
import type { Changed } from './changes.ts';

/** Adds a person to the case, or corrects one. */
export const saveContact = (
  request: Request,
  change: { requestId: string; address: string; contact: ContactInput & { id: string | null } },
) =>
  callRpc<Changed>(request, 'save_contact', {
    p_request_id: change.requestId,
    p_address: change.address,
    p_contact: change.contact,
  });
