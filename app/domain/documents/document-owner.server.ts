import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { AttachedDocument, DocumentType } from './documents.ts';

export interface NewDocument {
  name: string;
  type: DocumentType;
  size: number;
  sha256: string;
  scan: 'not_scanned' | 'pending';
}

/** What files are attached to. Both throw `Refusal`. */
export interface DocumentOwner {
  /** The name under which the store takes the file, for ten minutes; null when it has been attached already. */
  begin: (document: NewDocument) => Promise<{ path: string | null }>;
  /** Writes the row of a file that is in the store. */
  add: (path: string, document: NewDocument) => Promise<AttachedDocument>;
}

/** The enquiry that is being written, by its key. */
export const draftOwner = (key: string): DocumentOwner => ({
  begin: ({ name, sha256 }) =>
    callAnonRpc('begin_draft_upload', { p_key_hash: hashToken(key), p_name: name, p_sha256: sha256 }),
  add: (path, document) =>
    callAnonRpc('add_draft_document', { p_key_hash: hashToken(key), p_path: path, p_document: document }),
});
