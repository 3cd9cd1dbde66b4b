import { callRpc } from '../../platform/call-rpc.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hasSession, noteReader, oncePerRequest } from '../../platform/request-context.server.ts';
import type { Me } from './me.ts';

/** The signed-in member with an active membership, or null. Throws `Refusal` 503 when the database is away. */
export const findMe = (request: Request): Promise<Me | null> =>
  oncePerRequest('me', async () => {
    if (!hasSession(request)) return null;
    try {
      const me = await callRpc<Me | null>(request, 'get_me');
      if (me) noteReader(me.member.id, me.organisation.slug);
      return me;
    } catch (error) {
      if (error instanceof Refusal && (error.status === 401 || error.status === 403)) return null;
      throw error;
    }
  });
