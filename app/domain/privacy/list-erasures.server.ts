import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ErasureWork } from './erasures.ts';

export const listErasures = (request: Request) => callRpc<ErasureWork>(request, 'list_erasures');
