import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ActInput } from './hand-off-forms.ts';
import type { HandOffState } from './transitions.ts';

export interface Target {
  requestId: string;
  id: string;
  /** The version the page showed; another one changes nothing (`stale`). */
  version: number;
}

/** One act of the table in `transitions.ts`, with everything that follows from it in one transaction. */
export const actOnHandOff = (
  request: Request,
  { requestId, id, version }: Target,
  { act, ...input }: ActInput,
) =>
  callRpc<{ id: string; state: HandOffState; version: number }>(request, 'act_on_hand_off', {
    p_request_id: requestId,
    p_hand_off: id,
    p_version: version,
    p_act: act,
    p_input: input,
  });
