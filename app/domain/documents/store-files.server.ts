import type { ReceivedFile } from '../../platform/receive-files.server.ts';
import { checkFile, faultOf } from './add-documents.server.ts';
import { cleanName } from './document-name.ts';
import type { NewDocument } from './document-owner.server.ts';
import type { DocumentFault, DocumentProblem } from './documents.ts';
import { ownStore } from './file-store.server.ts';

/** A file that lies in the store for the message it will come with. */
export type StoredFile = NewDocument & { path: string };

const storeOne = async (
  document: NewDocument,
  from: string,
  begin: () => Promise<{ path: string }>,
): Promise<StoredFile> => {
  const { path } = await begin();
  await ownStore().put(path, from);
  return { ...document, path };
};

/**
 * Puts the files of a message into the store; `begin` asks for the name of each. None is put there while one of them
 * cannot be taken: a message is sent with all of its files or not at all. Throws `Refusal`.
 */
export const storeFiles = async (
  files: ReceivedFile[],
  begin: () => Promise<{ path: string }>,
): Promise<{ documents: StoredFile[]; problems: DocumentProblem[] }> => {
  const problems: DocumentProblem[] = [];
  const checked: { document: NewDocument; from: string }[] = [];
  for (const file of files) {
    const name = cleanName(file.name);
    const document: NewDocument | DocumentFault = await checkFile(file, name);
    if (typeof document === 'string') problems.push({ fault: document, name });
    else checked.push({ document, from: file.path ?? '' });
  }
  const documents: StoredFile[] = [];
  if (problems.length > 0) return { documents, problems };
  for (const { document, from } of checked) {
    const stored = await storeOne(document, from, begin).catch(faultOf);
    if (typeof stored === 'object' && stored) documents.push(stored);
    else problems.push({ fault: stored ?? 'not_saved', name: document.name });
  }
  return { documents, problems };
};
