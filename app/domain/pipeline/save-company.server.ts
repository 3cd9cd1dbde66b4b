import { callRpc } from '../../platform/call-rpc.server.ts';
import type { CompanyInput } from './case-forms.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Saves the facts of the company; `version` is the company's own. */
export const saveCompany = (request: Request, change: CaseChange & { company: CompanyInput }) =>
  callRpc<Changed>(request, 'save_company', { ...changeArguments(change), p_company: change.company });
