import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { OwnCopy } from './own-copy.ts';

/** Everything we hold about the case of a key; null without a key and for one that opens nothing. */
export const exportOwnCase = async (key: string | null): Promise<OwnCopy | null> => {
  if (!key) return null;
  try {
    return await callAnonRpc<OwnCopy>('export_own_case', { p_key_hash: hashToken(key) });
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
};
