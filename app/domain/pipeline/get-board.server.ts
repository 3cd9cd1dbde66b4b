import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { PipelineFilter } from './pipeline-filter.ts';
import type { BoardColumn } from './rows.ts';

/** Seven columns with count, sum of jobs and at most 50 cards. */
export const getBoard = (client: UserClient, filter: PipelineFilter) =>
  callRpc<{ now: string; columns: BoardColumn[] }>(client, 'get_board', { p_filter: filter });
