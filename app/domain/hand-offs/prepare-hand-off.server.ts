import { callRpc } from '../../platform/call-rpc.server.ts';
import type { HandOffStart } from './hand-offs.ts';

/** What the form needs to know: who can receive the case, and what the company agreed to show whom. */
export const prepareHandOff = (request: Request, address: string) =>
  callRpc<HandOffStart>(request, 'prepare_hand_off', { p_address: address });
