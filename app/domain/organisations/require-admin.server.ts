import { data } from 'react-router';
import type { Me } from './me.ts';
import { requireMember } from './require-member.server.ts';

/** The signed-in administrator; every other member gets a page that says whose it is. */
export const requireAdmin = async (request: Request): Promise<Me> => {
  const me = await requireMember(request);
  if (me.member.role !== 'admin')
    throw data({ code: 'forbidden', detail: { who: 'admin' } }, { status: 403 });
  return me;
};
