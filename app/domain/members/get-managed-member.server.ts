import { callRpc } from '../../platform/call-rpc.server.ts';
import type { MemberPage } from './members.ts';

export const getManagedMember = (request: Request, id: string) =>
  callRpc<MemberPage>(request, 'get_managed_member', { p_member: id });
