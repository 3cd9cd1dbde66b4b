import { callRpc } from '../../platform/call-rpc.server.ts';
import type { HandOffPage, HandOffShow } from './hand-offs.ts';

/** What was offered to my organisation and what it offered, each from its own cursor on. */
export const listHandOffs = (
  request: Request,
  show: HandOffShow,
  before: { received: string | null; sent: string | null },
) =>
  callRpc<HandOffPage>(request, 'list_hand_offs', {
    p_show: show,
    p_received_before: before.received,
    p_sent_before: before.sent,
  });
