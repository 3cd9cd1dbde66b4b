import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Invitation } from './member-form.ts';

/** Adds a member and sends the invitation. Throws `Refusal` (`email_taken`). */
export const inviteMember = (request: Request, { requestId, organisation, member }: Invitation) =>
  callRpc<{ id: string }>(request, 'invite_member', {
    p_request_id: requestId,
    p_organisation: organisation,
    p_member: member,
  });
