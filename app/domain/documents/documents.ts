/** What may be attached. The names are the usual endings, and the words for the types in the database. */
export const documentTypes = ['pdf', 'docx', 'pptx', 'xlsx', 'png', 'jpg', 'txt', 'csv'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const mostDocuments = 5;
export const mostBytes = 20 * 1024 * 1024;
export const mostMegabytes = 20;
export const longestName = 200;

export type ScanState = 'not_scanned' | 'pending' | 'clean' | 'infected' | 'other_content';

/** What nobody may open. */
export const isShut = ({ scan }: { scan: ScanState }): boolean =>
  scan === 'infected' || scan === 'other_content';

export interface AttachedDocument {
  id: string;
  name: string;
  type: DocumentType;
  /** In bytes. */
  size: number;
  scan: ScanState;
  added_at: string;
  /** The message it came with; null for the enquiry. */
  entry: string | null;
}

/** Why a file was not taken. */
export const documentFaults = [
  'none_chosen',
  'empty',
  'too_large',
  'too_many',
  'wrong_type',
  'other_content',
  'macros',
  'infected',
  'broken_off',
  'not_saved',
] as const;
export type DocumentFault = (typeof documentFaults)[number];

export interface DocumentProblem {
  fault: DocumentFault;
  /** The name of the file, or nothing where it is about none. */
  name: string;
}

export const mediaTypes: Record<DocumentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
