import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Confirmation, Erasure } from './erasures.ts';

/** The erasure of a case and who confirmed it. Throws `Refusal` 404 where none is asked for. */
export const getErasure = (request: Request, address: string) =>
  callRpc<Erasure & { confirmations: Confirmation[] }>(request, 'get_erasure', { p_address: address });
