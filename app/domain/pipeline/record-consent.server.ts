import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Changed } from './changes.ts';

/** Records a consent the company gave in a message; `organisation` null means all partners. */
export const recordConsent = (
  request: Request,
  change: {
    requestId: string;
    address: string;
    organisation: string | null;
    groups: string[];
    entry: string;
  },
) =>
  callRpc<Changed>(request, 'record_consent', {
    p_request_id: change.requestId,
    p_address: change.address,
    p_organisation: change.organisation,
    p_groups: change.groups,
    p_entry: change.entry,
  });
