import { callAnonRpc, callRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { AttachedDocument } from './documents.ts';

export type OpenedDocument = AttachedDocument & { path: string };

/** A document of a case that is disclosed to me; the reading is recorded. Throws `Refusal` 404 or 409. */
export const openDocument = (request: Request, id: string) =>
  callRpc<OpenedDocument>(request, 'open_document', { p_id: id });

/** A document of the company's own case. Throws `Refusal` 404 or 409. */
export const openOwnDocument = (caseKey: string, id: string) =>
  callAnonRpc<OpenedDocument>('open_own_document', { p_key_hash: hashToken(caseKey), p_id: id });
