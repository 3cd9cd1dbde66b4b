import { callRpc } from '../../platform/call-rpc.server.ts';
import type { NewHandOff } from './hand-off-forms.ts';
import type { HandOffState } from './transitions.ts';

/** Drafts a hand-off, or offers it at once. The sender stays responsible until the receiver accepts. */
export const draftHandOff = (
  request: Request,
  requestId: string,
  address: string,
  input: NewHandOff,
  offer: boolean,
) =>
  callRpc<{ id: string; state: HandOffState; version: number }>(request, 'draft_hand_off', {
    p_request_id: requestId,
    p_address: address,
    p_receiver: input.receiver,
    p_kind: input.kind,
    p_need: input.need,
    p_reason: input.reason,
    p_groups: input.groups,
    p_offer: offer,
  });
