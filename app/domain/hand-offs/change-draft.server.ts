import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Target } from './act-on-hand-off.server.ts';
import { draftFields } from './draft-hand-off.server.ts';
import type { NewHandOff } from './hand-off-forms.ts';
import type { HandOffState } from './transitions.ts';

/** Writes a draft anew, and offers it when asked to. */
export const changeDraft = (
  request: Request,
  { requestId, id, version }: Target,
  input: NewHandOff,
  offer: boolean,
) =>
  callRpc<{ id: string; state: HandOffState; version: number }>(request, 'change_hand_off_draft', {
    p_request_id: requestId,
    p_hand_off: id,
    p_version: version,
    ...draftFields(input),
    p_offer: offer,
  });
