import { callRpc } from '../../platform/call-rpc.server.ts';
import type { InboxRow } from './rows.ts';

/** What waits for me, or for my organisation: late, today, new. */
export const listInbox = (request: Request, scope: 'mine' | 'organisation') =>
  callRpc<{ now: string; rows: InboxRow[] }>(request, 'list_inbox', { p_scope: scope });
