import { callRpc } from '../../platform/call-rpc.server.ts';
import type { StaffSide } from './staff-side.ts';

/** The note beside an enquiry and the criteria of its first answer, as far as they are open to me. */
export const getStaffSide = (request: Request, address: string) =>
  callRpc<StaffSide>(request, 'get_staff_side', { p_address: address });
