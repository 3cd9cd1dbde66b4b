import { callRpc } from '../../platform/call-rpc.server.ts';
import type { NewHandOff } from './hand-off-forms.ts';
import type { HandOffState } from './transitions.ts';

/** The words and parts of a draft, as the database takes them. */
export const draftFields = ({ receiver, kind, need, reason, groups }: NewHandOff) => ({
  p_receiver: receiver,
  p_kind: kind,
  p_need: need,
  p_reason: reason,
  p_groups: groups,
});

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
    ...draftFields(input),
    p_offer: offer,
  });
