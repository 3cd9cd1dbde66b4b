import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { Status } from './stages.ts';

/** Changes the status; on hold needs a date, lost and referred out a coded reason. */
export const changeStatus = (
  request: Request,
  change: CaseChange & {
    status: Status;
    until: string | null;
    reasonCode: string | null;
    reason: string | null;
  },
) =>
  callRpc<Changed>(request, 'change_status', {
    ...changeArguments(change),
    p_status: change.status,
    p_until: change.until,
    p_reason_code: change.reasonCode,
    p_reason: change.reason,
  });
