import { callRpc } from '../../platform/call-rpc.server.ts';
import type { CompanyMatches } from './matches.ts';

/** Companies that may be the one of a case, and what the desk decided, as far as the ledger shows me both sides. */
export const listCompanyCandidates = (request: Request, address: string) =>
  callRpc<CompanyMatches>(request, 'list_company_candidates', { p_address: address });
