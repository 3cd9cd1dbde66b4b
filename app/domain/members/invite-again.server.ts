import { callRpc } from '../../platform/call-rpc.server.ts';

/** Throws `Refusal` (`just_invited`). */
export const inviteAgain = (request: Request, requestId: string, id: string) =>
  callRpc<{ id: string }>(request, 'invite_again', { p_request_id: requestId, p_member: id });
