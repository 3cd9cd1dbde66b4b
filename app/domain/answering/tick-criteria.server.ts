import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from '../pipeline/changes.ts';
import type { Judged } from './staff-side.ts';

/** Keeps which criteria a person found met. */
export const tickCriteria = (request: Request, change: CaseChange & { criteria: Judged[] }) =>
  callRpc<Changed>(request, 'tick_criteria', { ...changeArguments(change), p_criteria: change.criteria });
