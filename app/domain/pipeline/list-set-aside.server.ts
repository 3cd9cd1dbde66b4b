import { callRpc } from '../../platform/call-rpc.server.ts';
import type { SetAsideRow } from './set-aside.ts';

/** What my organisation has to judge, the first hundred by deadline. Empty for whoever may not. */
export const listSetAside = (request: Request) =>
  callRpc<{ now: string; rows: SetAsideRow[]; total: number }>(request, 'list_set_aside');
