import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** An officer's word that the free text of the needs names nobody. */
export const confirmNeedsText = (client: UserClient, change: CaseChange) =>
  callRpc<Changed>(client, 'confirm_needs_text', changeArguments(change));
