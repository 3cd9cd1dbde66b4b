import { log } from '../../platform/log.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import {
  BrokenForm,
  isMultipart,
  type ReceivedFile,
  receiveFiles,
} from '../../platform/receive-files.server.ts';
import { currentRequestId } from '../../platform/request-context.server.ts';
import { type DocumentProblem, mostBytes, mostDocuments } from './documents.ts';
import { arrivals } from './file-store.server.ts';

export interface FormWithFiles {
  form: FormData;
  files: ReceivedFile[];
  /** That the upload broke off: the fields before it are there. */
  problems: DocumentProblem[];
}

/** Reads a form that may bring files, and deletes what is left of them once `act` is over. */
export const withFiles = async <T>(
  request: Request,
  act: (arrived: FormWithFiles) => Promise<T>,
): Promise<T> => {
  if (!isMultipart(request)) return act({ form: await readForm(request), files: [], problems: [] });
  const limits = { folder: arrivals(), mostBytes, mostFiles: mostDocuments };
  const received = await receiveFiles(request, limits).catch((error: unknown) => {
    if (!(error instanceof BrokenForm)) throw error;
    log('web', 'warn', 'upload_broke_off', { id: currentRequestId(), code: error.code });
    return error;
  });
  if (received instanceof BrokenForm)
    return act({ form: received.form, files: [], problems: [{ fault: 'broken_off', name: '' }] });
  try {
    return await act({ form: received.form, files: received.files, problems: [] });
  } finally {
    await received.discard();
  }
};
