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

/** Writes what was composed into the circle that was chosen. */
export const writeToCase = (request: Request, { kind, question, ...writing }: Writing): Promise<Changed> =>
  kind === 'message'
    ? sendMessage(request, { ...writing, question })
    : writeNote(request, {
        ...writing,
        circle: kind === 'case' ? 'case' : 'internal',
        kind: kind === 'call' ? 'call' : 'note',
      });
