import { callRpc } from '../../platform/call-rpc.server.ts';
import type { PipelineFilter } from './pipeline-filter.ts';
import type { BoardColumn } from './rows.ts';

/** Seven columns with count, sum of jobs and at most 25 cards. */
export const getBoard = (request: Request, filter: PipelineFilter) =>
  callRpc<{ now: string; columns: BoardColumn[] }>(request, 'get_board', { p_filter: filter });
