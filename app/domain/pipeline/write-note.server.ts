import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Changed } from './changes.ts';

/** Writes an internal note, a call or a case note. */
export const writeNote = (
  request: Request,
  change: {
    requestId: string;
    address: string;
    circle: 'internal' | 'case';
    kind: 'note' | 'call';
    text: string;
  },
) =>
  callRpc<Changed>(request, 'write_note', {
    p_request_id: change.requestId,
    p_address: change.address,
    p_circle: change.circle,
    p_kind: change.kind,
    p_text: change.text,
  });
