import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';

/** The company's own messages, to point at. */
export const listConsentSources = (client: UserClient, address: string) =>
  callRpc<{ id: string; at: string; text: string }[]>(client, 'list_consent_sources', { p_address: address });
