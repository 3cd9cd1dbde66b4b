import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { Entry, Show } from './entries.ts';

/** The lines before one of the timeline. */
export const listTimeline = (client: UserClient, address: string, show: Show, before: string) =>
  callRpc<{ entries: Entry[]; next: string | null }>(client, 'list_timeline', { p_address: address, p_show: show, p_before: before });
