import { callRpc } from '../../platform/call-rpc.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hasSession, oncePerRequest } from '../../platform/request-context.server.ts';
import type { SecondFactor } from './second-factor.ts';

/** The state of the member who asks, also with one factor; null for everybody else. Throws `Refusal` 503. */
export const findSecondFactor = (request: Request): Promise<SecondFactor | null> =>
  oncePerRequest('second factor', async () => {
    if (!hasSession(request)) return null;
    try {
      return await callRpc<SecondFactor | null>(request, 'get_second_factor');
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return null;
      throw error;
    }
  });
