import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Draft } from './draft.ts';

/** The draft of a key; null without a key, and for one that is unknown or has expired. */
export const findDraft = async (key: string | null): Promise<Draft | null> => {
  if (!key) return null;
  try {
    return await callAnonRpc<Draft>('get_draft', { p_key_hash: hashToken(key) });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
};
