import { callRpc } from '../../platform/call-rpc.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hasSession, noteReader, oncePerRequest } from '../../platform/request-context.server.ts';
import type { Me, OneFactor } from './me.ts';

/**
 * Who asks: the signed-in member, `one-factor` for a member who has to prove a second one first, or null. Throws
 * `Refusal` 503 when the database is away.
 */
export const findAsking = (request: Request): Promise<Me | OneFactor | null> =>
  oncePerRequest('me', async () => {
    if (!hasSession(request)) return null;
    try {
      const me = await callRpc<Me | null>(request, 'get_me');
      if (me) noteReader(me.member.id, me.organisation.slug);
      return me;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'second_factor_needed') return 'one-factor';
      if (error.status === 401 || error.status === 403) return null;
      throw error;
    }
  });
