import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { Stage } from './stages.ts';

/** Moves a case; against a gate or backwards it needs a reason (`gate_missing`, `reason_needed`). */
export const moveStage = (request: Request, change: CaseChange & { stage: Stage; reason: string | null }) =>
  callRpc<Changed>(request, 'move_stage', {
    ...changeArguments(change),
    p_stage: change.stage,
    p_reason: change.reason,
  });
