import { callRpc } from '../../platform/call-rpc.server.ts';
import type { UserClient } from '../../platform/user-client.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { CompanyInput } from './case-forms.ts';

/** Saves the facts of the company; `version` is the company's own. */
export const saveCompany = (client: UserClient, change: CaseChange & { company: CompanyInput }) =>
  callRpc<Changed>(client, 'save_company', { ...changeArguments(change), p_company: change.company });
