import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Changed } from './changes.ts';

/** Closes all rows of one organisation, with a reason the company sees. */
export const closeDisclosure = (
  request: Request,
  change: { requestId: string; address: string; organisation: string | null; reason: string },
) =>
  callRpc<Changed>(request, 'close_disclosure', {
    p_request_id: change.requestId,
    p_address: change.address,
    p_organisation: change.organisation,
    p_reason: change.reason,
  });
