import { callRpc } from '../../platform/call-rpc.server.ts';

export const reactivateMember = (request: Request, requestId: string, id: string, version: number) =>
  callRpc<{ id: string }>(request, 'reactivate_member', {
    p_request_id: requestId,
    p_member: id,
    p_version: version,
  });
