import { callRpc } from '../../platform/call-rpc.server.ts';
import type { PipelineFilter } from './pipeline-filter.ts';
import type { LeadRow } from './rows.ts';

/** A page of the cases I may see; `after` is the `next` of the page before. */
export const listPipeline = (request: Request, filter: PipelineFilter, after: string | null) =>
  callRpc<{ now: string; rows: LeadRow[]; next: string | null }>(request, 'list_pipeline', {
    p_filter: filter,
    p_after: after,
  });
