import { callRpc } from '../../platform/call-rpc.server.ts';

/** New enquiries go there from now on. Throws `Refusal` (`may_not_be_desk`, `no_officer_there`). */
export const makeDesk = (request: Request, requestId: string, slug: string) =>
  callRpc<{ slug: string; before: string }>(request, 'make_desk', { p_request_id: requestId, p_slug: slug });
