import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Another organisation's word that the company has landed. */
export const verifyLanding = (client: UserClient, change: CaseChange) =>
  callRpc<Changed>(client, 'verify_landing', changeArguments(change));
