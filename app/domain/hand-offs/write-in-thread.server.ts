import { callRpc } from '../../platform/call-rpc.server.ts';

/** Writes to the other side of a hand-off; only sender and receiver read it. */
export const writeInThread = (request: Request, requestId: string, id: string, text: string) =>
  callRpc<{ id: string }>(request, 'write_in_thread', {
    p_request_id: requestId,
    p_hand_off: id,
    p_text: text,
  });
