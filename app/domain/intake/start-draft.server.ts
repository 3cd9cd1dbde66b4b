import type { Language } from '../../i18n/locales.ts';
import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken, newToken } from '../../platform/crypto.server.ts';

/** Opens an empty draft; `origin` is kept as a hash. Throws `Refusal`. */
export const startDraft = async (language: Language, origin: string) => {
  const key = newToken();
  const { version } = await callAnonRpc<{ version: number }>('start_draft', {
    p_key_hash: hashToken(key),
    p_language: language,
    p_origin: { network: hashToken(origin) },
  });
  return { key, version };
};
