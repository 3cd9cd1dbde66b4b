import type { Language } from '../../i18n/locales.ts';
import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken, newToken, sign } from '../../platform/crypto.server.ts';
import { env } from '../../platform/env.server.ts';
import type { Origin } from './origin.ts';

/** Opens an empty draft; the network is kept as a keyed hash. Throws `Refusal`. */
export const startDraft = async (language: Language, network: string, origin: Origin) => {
  const key = newToken();
  const { version } = await callAnonRpc<{ version: number }>('start_draft', {
    p_key_hash: hashToken(key),
    p_language: language,
    p_origin: { ...origin, network: sign(`network ${network}`, env().COOKIE_SECRET) },
  });
  return { key, version };
};
