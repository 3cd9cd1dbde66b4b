import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Entry, Show } from './entries.ts';

/** The lines before one of the timeline. */
export const listTimeline = (request: Request, address: string, show: Show, before: string) =>
  callRpc<{ entries: Entry[]; next: string | null }>(request, 'list_timeline', {
    p_address: address,
    p_show: show,
    p_before: before,
  });
