import { callRpc } from '../../platform/call-rpc.server.ts';
import type { InboxRow } from './rows.ts';
import type { SetAside } from './set-aside.ts';

/** The first hundred of what waits for me, or for my organisation: late, today, new; and how many there are in all. */
export const listInbox = (request: Request, scope: 'mine' | 'organisation') =>
  callRpc<{ now: string; rows: InboxRow[]; total: number; set_aside: SetAside }>(request, 'list_inbox', {
    p_scope: scope,
  });
