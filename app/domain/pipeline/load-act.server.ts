import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requireMember } from '../organisations/require-member.server.ts';
import type { Case, Rights } from './cases.ts';
import { getCase } from './get-case.server.ts';
import { requireRight } from './require-right.server.ts';

/** The page of one act on a case: the case for those who may do it; everybody else is told who may. */
export const loadAct = async (
  { request, params }: { request: Request; params: { address: string } },
  right: keyof Rights,
) => {
  const { member } = await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights[right], whoMay(found, right, member.role));
  return { found, requestId: newRequestId(), me: member.id };
};

const whoMay = ({ row }: Case, right: keyof Rights, role: string) => {
  if (!row.mine) return 'responsible';
  return right === 'openness' && role === 'partner' ? 'officer' : 'officer_or_partner';
};
