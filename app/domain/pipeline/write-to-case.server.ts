import type { ReceivedFile } from '../../platform/receive-files.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { beginCaseUpload } from '../documents/begin-upload.server.ts';
import { storeFiles } from '../documents/store-files.server.ts';
import type { Changed } from './changes.ts';
import { sendMessage } from './send-message.server.ts';
import { writeNote } from './write-note.server.ts';

interface Writing {
  requestId: string;
  address: string;
  kind: 'note' | 'case' | 'message' | 'call';
  text: string;
  question: boolean;
}

/** Writes what was composed into the circle that was chosen; files go with a message alone. Throws `Refusal`. */
export const writeToCase = async (
  request: Request,
  { kind, question, ...writing }: Writing,
  files: ReceivedFile[],
): Promise<Changed> => {
  if (kind !== 'message') {
    if (files.length > 0) throw new Refusal(422, 'documents_with_message');
    return writeNote(request, {
      ...writing,
      circle: kind === 'case' ? 'case' : 'internal',
      kind: kind === 'call' ? 'call' : 'note',
    });
  }
  const { documents, problems } = await storeFiles(files, () => beginCaseUpload(request, writing.address));
  if (problems.length > 0) throw new Refusal(422, 'documents_not_taken', { problems });
  return sendMessage(request, { ...writing, question, documents });
};
