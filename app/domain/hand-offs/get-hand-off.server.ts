import { callRpc } from '../../platform/call-rpc.server.ts';
import type { HandOffPage } from './hand-offs.ts';

/** One hand-off with what it shares and its thread; 404 for everyone who is no party to it. */
export const getHandOff = (request: Request, id: string) =>
  callRpc<HandOffPage>(request, 'get_hand_off', { p_id: id });
