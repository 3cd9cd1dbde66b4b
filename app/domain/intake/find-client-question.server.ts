import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { ClientQuestion } from './client-question.ts';

/** What a mailed link asks, or null where it opens nothing (any more). */
export const findClientQuestion = async (token: string | null): Promise<ClientQuestion | null> => {
  if (!token) return null;
  try {
    return await callAnonRpc<ClientQuestion>('get_client_question', { p_token_hash: hashToken(token) });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
};
