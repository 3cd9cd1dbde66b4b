import { callRpc } from '../../platform/call-rpc.server.ts';
import type { CompanyRow } from './companies.ts';

/** Companies whose company group I hold, by name; `after` is the last id of the page before. */
export const listCompanies = (request: Request, { q, after }: { q: string | null; after: string | null }) =>
  callRpc<{ rows: CompanyRow[]; next: string | null }>(request, 'list_companies', {
    p_q: q,
    p_after: after,
    p_limit: 50,
  });
