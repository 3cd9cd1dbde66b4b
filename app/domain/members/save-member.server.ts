import { callRpc } from '../../platform/call-rpc.server.ts';
import type { MemberChange } from './member-form.ts';

/** Throws `Refusal` (`stale`, `last_admin`, `has_open_work`). */
export const saveMember = (request: Request, id: string, { requestId, version, member }: MemberChange) =>
  callRpc<{ id: string }>(request, 'save_member', {
    p_request_id: requestId,
    p_id: id,
    p_version: version,
    p_member: member,
  });
