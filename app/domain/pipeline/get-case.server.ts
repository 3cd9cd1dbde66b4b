import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Case } from './cases.ts';
import type { Show } from './entries.ts';

/** One case with the groups open to me; 404 when it is closed to me. The reading is recorded. */
export const getCase = (request: Request, address: string, show: Show = 'everything') =>
  callRpc<Case>(request, 'get_case', { p_address: address, p_show: show });
