import { env } from '../../platform/env.server.ts';
import { log } from '../../platform/log.server.ts';
import { type BrokenForm, type ReceivedFile, receiveFiles } from '../../platform/receive-files.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { currentRequestId } from '../../platform/request-context.server.ts';
import { scanFile } from '../../platform/scan-file.server.ts';
import { checkContent } from './check-content.server.ts';
import { cleanName } from './document-name.ts';
import type { DocumentOwner, NewDocument } from './document-owner.server.ts';
import { type DocumentFault, type DocumentProblem, mostBytes } from './documents.ts';
import { arrivals, ownStore } from './file-store.server.ts';

interface Added {
  added: number;
  problems: DocumentProblem[];
}

/** That a file is clean is the worker's to say, for the database believes nobody else. */
const scan = async (path: string): Promise<NewDocument['scan'] | 'infected'> => {
  const { CLAMAV_SOCKET } = env();
  if (!CLAMAV_SOCKET) return 'not_scanned';
  return (await scanFile(CLAMAV_SOCKET, path)) === 'infected' ? 'infected' : 'pending';
};

/** Checks one file that has arrived; returns what is written of it, or why it is not taken. */
export const checkFile = async (file: ReceivedFile, name: string): Promise<NewDocument | DocumentFault> => {
  if (file.left || !file.path) return file.left ?? 'not_saved';
  const { type, fault } = await checkContent(file.path, name, file.size);
  if (fault) return fault;
  const scanned = await scan(file.path);
  if (scanned === 'infected') return 'infected';
  return { name, type, size: file.size, sha256: file.sha256, scan: scanned };
};

/** Checks one file and keeps it: the file first, then its row. Returns why it was not taken. Throws `Refusal`. */
const addOne = async (
  owner: DocumentOwner,
  file: ReceivedFile,
  name: string,
): Promise<DocumentFault | null> => {
  const document = await checkFile(file, name);
  if (typeof document === 'string' || !file.path)
    return typeof document === 'string' ? document : 'not_saved';
  const { path } = await owner.begin(document);
  if (!path) return null;
  await ownStore().put(path, file.path);
  await owner.add(path, document);
  return null;
};

export const faultOf = (error: unknown): DocumentFault => {
  if (error instanceof Refusal && error.code === 'too_many_documents') return 'too_many';
  // What has moved on, such as an enquiry that was sent in another tab, is for the page.
  if (error instanceof Refusal && error.status !== 503) throw error;
  log('web', 'warn', 'document_not_kept', {
    id: currentRequestId(),
    code: (error as { code?: string }).code,
  });
  return 'not_saved';
};

/** Takes the files of a form, each on its own: one that is refused keeps none of the others out. Throws `Refusal`. */
export const addDocuments = async (request: Request, owner: DocumentOwner, room: number): Promise<Added> => {
  let form: Awaited<ReturnType<typeof receiveFiles>>;
  try {
    form = await receiveFiles(request, { folder: arrivals(), mostBytes, mostFiles: room });
  } catch (error) {
    const { code } = error as BrokenForm;
    if (code) log('web', 'warn', 'upload_broke_off', { id: currentRequestId(), code });
    return { added: 0, problems: [{ fault: 'broken_off', name: '' }] };
  }
  try {
    if (form.files.length === 0) return { added: 0, problems: [{ fault: 'none_chosen', name: '' }] };
    const problems: DocumentProblem[] = [];
    for (const file of form.files) {
      const name = cleanName(file.name);
      const fault = await addOne(owner, file, name).catch(faultOf);
      if (fault) problems.push({ fault, name });
    }
    return { added: form.files.length - problems.length, problems };
  } finally {
    await form.discard();
  }
};
