import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Makes a colleague the responsible person. */
export const assignLead = (client: UserClient, change: CaseChange & { member: string }) =>
  callRpc<Changed>(client, 'assign_lead', { ...changeArguments(change), p_member: change.member });
