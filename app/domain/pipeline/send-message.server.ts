import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import type { Changed } from './changes.ts';

/** Writes to the company: an e-mail and a line on its page. */
export const sendMessage = (client: UserClient, change: { requestId: string; address: string; text: string }) =>
  callRpc<Changed>(client, 'send_message', { p_request_id: change.requestId, p_address: change.address, p_text: change.text });
