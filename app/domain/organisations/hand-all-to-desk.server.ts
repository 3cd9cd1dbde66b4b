import { callRpc } from '../../platform/call-rpc.server.ts';
import type { OpenWork } from './managed.ts';

/** Its cases and hand-offs go to the desk in one transaction. Throws `Refusal` (`is_desk`). */
export const handAllToDesk = (request: Request, requestId: string, slug: string) =>
  callRpc<OpenWork & { slug: string }>(request, 'hand_all_to_desk', {
    p_request_id: requestId,
    p_slug: slug,
  });
