import { readCookie } from '../../platform/cookies.server.ts';
import { log } from '../../platform/log.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { currentRequestId } from '../../platform/request-context.server.ts';
import { seal, unseal } from '../../platform/sealed.server.ts';
import { saveAs } from './document-name.ts';
import { mediaTypes } from './documents.ts';
import { memberStore, ownStore } from './file-store.server.ts';
import { openDocument, openOwnDocument } from './open-document.server.ts';

interface Link {
  document: string;
  for: 'member' | 'company';
}

const seconds = 60;

/** The last part of an address that works for a minute, and only with the session or the key that was checked before. */
export const documentLink = (link: Link): string => seal(link, seconds);

const openLink = (request: Request, link: Link) => {
  if (link.for === 'member') return openDocument(request, link.document);
  const key = readCookie(request, 'kp-case');
  return key ? openOwnDocument(key, link.document) : null;
};

/**
 * The answer with the bytes of a document, which a browser saves and never shows. Null when the link is over, the
 * document is closed to whoever asks, or its file is not in the store.
 */
export const serveDocument = async (request: Request, sealed: string): Promise<Response | null> => {
  const link = unseal<Link>(sealed);
  if (!link) return null;
  const document = await Promise.resolve(openLink(request, link)).catch((error: unknown) => {
    if (error instanceof Refusal && error.status !== 503) return null;
    throw error;
  });
  if (!document) return null;
  const store = link.for === 'member' ? memberStore(request) : ownStore();
  const bytes = await store.read(document.path);
  if (!bytes) {
    log('web', 'error', 'file_missing', { id: currentRequestId(), document: document.id });
    return null;
  }
  return new Response(bytes, {
    headers: {
      'content-type': mediaTypes[document.type],
      'content-length': String(document.size),
      'content-disposition': saveAs(document.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};
