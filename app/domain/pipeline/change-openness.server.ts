import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { Openness } from './ledger.ts';

/** Changes how much all partners may know; officers only. */
export const changeOpenness = (
  request: Request,
  change: CaseChange & { openness: Openness; reason: string | null },
) =>
  callRpc<Changed>(request, 'change_openness', {
    ...changeArguments(change),
    p_openness: change.openness,
    p_reason: change.reason,
  });
