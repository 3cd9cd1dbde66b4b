import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

export interface ReceivedFile {
  /** As the sender named it. */
  name: string;
  /** Null when it was not kept: too large, or one too many. */
  path: string | null;
  size: number;
  sha256: string;
  left: 'too_large' | 'too_many' | null;
}

interface Received {
  files: ReceivedFile[];
  /** The fields that are text. */
  form: FormData;
  /** Deletes what is still here; call it whatever happens. */
  discard: () => Promise<void>;
}

interface Limits {
  /** Of this machine, where files lie until they are checked. */
  folder: string;
  mostBytes: number;
  mostFiles: number;
}

/** More are not even counted. */
const mostParts = 200;
const mostFileParts = 30;
/** Ten thousand characters, six bytes each. */
const mostBytesOfText = 64 * 1024;

/** A form that did not arrive whole, with the fields that came before it broke off. */
export class BrokenForm extends Error {
  readonly form: FormData;
  readonly code: string | undefined;
  constructor(form: FormData, cause: unknown) {
    super('The form broke off.', { cause });
    this.form = form;
    this.code = (cause as { code?: string }).code;
  }
}

export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '');

/**
 * Writes the files of a form to disk as they arrive, so that none of them is ever whole in memory; what goes beyond a
 * limit is read and dropped, so that the sender gets an answer. Throws `BrokenForm` when it breaks off or is no such form.
 */
export const receiveFiles = async (request: Request, limits: Limits): Promise<Received> => {
  const folder = join(limits.folder, `upload-${randomUUID()}`);
  const discard = () => rm(folder, { recursive: true, force: true });
  const files: ReceivedFile[] = [];
  const arriving: Readable[] = [];
  const writing: Promise<void>[] = [];
  const texts = new FormData();
  if (limits.mostFiles > 0) await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const form = new Busboy({
      headers: Object.fromEntries(request.headers) as BusboyHeaders,
      limits: {
        fileSize: limits.mostBytes,
        parts: mostParts,
        files: mostFileParts,
        fieldSize: mostBytesOfText,
      },
    });
    let kept = 0;
    form.on('field', (name, text) => texts.append(name, text));
    form.on('file', (_, stream, name) => {
      // A file field in which nothing was chosen.
      if (!name) return void stream.resume();
      const file: ReceivedFile = { name, path: null, size: 0, sha256: '', left: null };
      files.push(file);
      if (kept >= limits.mostFiles) {
        file.left = 'too_many';
        return void stream.resume();
      }
      kept += 1;
      const path = join(folder, String(files.length));
      stream.once('limit', () => {
        kept -= 1;
        file.left = 'too_large';
      });
      const hash = createHash('sha256');
      const count = new Transform({
        transform: (chunk: Buffer, _encoding, done) => {
          hash.update(chunk);
          file.size += chunk.length;
          done(null, chunk);
        },
      });
      const written = pipeline(stream, count, createWriteStream(path, { flags: 'wx', mode: 0o600 })).then(
        async () => {
          file.sha256 = hash.digest('hex');
          if (file.left) await rm(path);
          else file.path = path;
        },
      );
      // A full disk must not leave the form waiting for somebody to read it.
      written.catch((error: Error) => form.destroy(error));
      arriving.push(stream);
      writing.push(written);
    });
    if (!request.body) throw new Error('The form is empty.');
    await pipeline(Readable.fromWeb(request.body as NodeStream), form);
    await Promise.all(writing);
    return { files, form: texts, discard };
  } catch (error) {
    // The parser ends no file of a form that broke off.
    for (const stream of arriving) stream.destroy();
    await Promise.allSettled(writing);
    await discard();
    throw new BrokenForm(texts, error);
  }
};

/** The fields of a form without its files, which are read and dropped. Throws `BrokenForm`. */
export const receiveTexts = async (request: Request): Promise<FormData> =>
  (await receiveFiles(request, { folder: '', mostBytes: 0, mostFiles: 0 })).form;
