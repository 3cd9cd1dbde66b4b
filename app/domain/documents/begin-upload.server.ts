import { callAnonRpc, callRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';

/** The name under which the store takes a file of a message from the company, for ten minutes. Throws `Refusal`. */
export const beginOwnUpload = (caseKey: string) =>
  callAnonRpc<{ path: string }>('begin_own_upload', { p_key_hash: hashToken(caseKey) });

/** The same for a message to the company. Throws `Refusal`. */
export const beginCaseUpload = (request: Request, address: string) =>
  callRpc<{ path: string }>(request, 'begin_case_upload', { p_address: address });
