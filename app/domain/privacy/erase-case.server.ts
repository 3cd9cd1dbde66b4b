import { callRpc } from '../../platform/call-rpc.server.ts';

/** Erases texts and persons of a case for good. Throws `Refusal`. */
export const eraseCase = (request: Request, act: { requestId: string; address: string; version: number }) =>
  callRpc<object>(request, 'erase_case', {
    p_request_id: act.requestId,
    p_address: act.address,
    p_version: act.version,
  });
