import { callAnonRpc, callRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { AttachedDocument } from './documents.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id opens nothing, like an id that nobody has. */
const requireId = (id: string): string => {
  if (!uuid.test(id)) throw new Refusal(404, 'not_found');
  return id;
};

export type OpenedDocument = AttachedDocument & { path: string };

/** A document of a case that is disclosed to me; the reading is recorded. Throws `Refusal` 404 or 409. */
export const openDocument = async (request: Request, id: string) =>
  callRpc<OpenedDocument>(request, 'open_document', { p_id: requireId(id) });

/** A document of the company's own case. Throws `Refusal` 404 or 409. */
export const openOwnDocument = async (caseKey: string, id: string) =>
  callAnonRpc<OpenedDocument>('open_own_document', { p_key_hash: hashToken(caseKey), p_id: requireId(id) });
