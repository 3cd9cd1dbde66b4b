import type { RequestHandler } from 'express';
import { env } from '../../app/platform/env.server.ts';

/** Whether the database answers; asked anew each time, so that recovery needs no restart. */
const databaseState = async (): Promise<'ok' | 'unreachable'> => {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = env();
  try {
    const answer = await fetch(new URL('/rest/v1/rpc/get_door', SUPABASE_URL), {
      method: 'POST',
      headers: { apikey: SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(3000),
    });
    await answer.text();
    return answer.ok ? 'ok' : 'unreachable';
  } catch {
    return 'unreachable';
  }
};

export const readiness: RequestHandler = async (_, response) => {
  const database = await databaseState();
  response.status(database === 'ok' ? 200 : 503).json({ database });
};
