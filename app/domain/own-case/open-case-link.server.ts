import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** Opens a mailed link; the first time proves the address. Throws `Refusal` 404 for one that opens nothing. */
export const openCaseLink = (token: string) =>
  callAnonRpc<{ language: string; reference: string }>('open_case_link', { p_token_hash: hashToken(token) });
