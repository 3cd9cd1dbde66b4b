import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { OwnCase } from './own-case.ts';

/** The company's own case; null without a key and for a key that opens nothing. */
export const findOwnCase = async (key: string | null): Promise<OwnCase | null> => {
  if (!key) return null;
  try {
    return await callAnonRpc<OwnCase>('get_own_case', { p_key_hash: hashToken(key) });
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
};
