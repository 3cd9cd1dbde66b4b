import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Makes a colleague the responsible person, or nobody. */
export const assignLead = (request: Request, change: CaseChange & { member: string | null }) =>
  callRpc<Changed>(request, 'assign_lead', { ...changeArguments(change), p_member: change.member });
