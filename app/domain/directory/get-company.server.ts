import { callRpc } from '../../platform/call-rpc.server.ts';
import type { CompanyPage } from './companies.ts';

/** One company; 404 for everyone to whom no case of it is open by name. */
export const getCompany = <Case>(request: Request, id: string) =>
  callRpc<CompanyPage<Case>>(request, 'get_company', { p_id: id });
