import { callRpc } from '../../platform/call-rpc.server.ts';
import type { OpenWork } from '../organisations/managed.ts';
import type { HandOver } from './member-form.ts';

/** What is open goes to a colleague or to nobody, and the member out if asked. Throws `Refusal` (`stale`, `last_admin`). */
export const handOverMember = (
  request: Request,
  id: string,
  { requestId, version, to, deactivate }: HandOver,
) =>
  callRpc<OpenWork & { id: string }>(request, 'hand_over_member', {
    p_request_id: requestId,
    p_member: id,
    p_version: version,
    p_to: to,
    p_deactivate: deactivate,
  });
