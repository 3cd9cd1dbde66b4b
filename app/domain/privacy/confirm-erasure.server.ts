import { callRpc } from '../../platform/call-rpc.server.ts';

/** My organisation has erased its own copies. Throws `Refusal`. */
export const confirmErasure = (request: Request, act: { requestId: string; confirmation: string }) =>
  callRpc<object>(request, 'confirm_erasure', {
    p_request_id: act.requestId,
    p_confirmation: act.confirmation,
  });
