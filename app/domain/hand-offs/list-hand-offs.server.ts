import { callRpc } from '../../platform/call-rpc.server.ts';
import type { HandOff, HandOffShow } from './hand-offs.ts';

/** What was offered to my organisation and what it offered. */
export const listHandOffs = (request: Request, show: HandOffShow) =>
  callRpc<{ now: string; received: HandOff[]; sent: HandOff[] }>(request, 'list_hand_offs', { p_show: show });
