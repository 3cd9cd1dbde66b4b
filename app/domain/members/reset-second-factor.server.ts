import { callRpc } from '../../platform/call-rpc.server.ts';

/** After a lost telephone. Throws `Refusal` (`stale`, `own_second_factor_first`). */
export const resetSecondFactor = (request: Request, requestId: string, id: string, version: number) =>
  callRpc<{ id: string }>(request, 'reset_second_factor', {
    p_request_id: requestId,
    p_member: id,
    p_version: version,
  });
