import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { InboxRow } from './rows.ts';

/** What waits for me, or for my organisation: late, today, new. */
export const listInbox = (client: UserClient, scope: 'mine' | 'organisation') =>
  callRpc<{ now: string; rows: InboxRow[] }>(client, 'list_inbox', { p_scope: scope });
