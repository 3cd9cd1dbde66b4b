import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import type { Door } from './draft.ts';

/** Who receives new enquiries today. Throws `Refusal`. */
export const getDoor = () => callAnonRpc<Door>('get_door');
