import { callRpc } from '../../platform/call-rpc.server.ts';

/** Throws `Refusal` (`stale`, `unknown_value`, `own_second_factor_first`). */
export const saveSetting = (
  request: Request,
  key: 'targets' | 'working_hours' | 'languages' | 'embed_hosts' | 'second_factor',
  { requestId, version, value }: { requestId: string; version: number; value: object },
) =>
  callRpc<{ version: number }>(request, 'save_setting', {
    p_request_id: requestId,
    p_key: key,
    p_version: version,
    p_value: value,
  });
