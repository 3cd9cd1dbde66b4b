import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { fileTypeFromFile } from 'file-type';

/** The usual ending of what a file is by its bytes, such as `pdf`; null for text and for what nobody knows. */
export const detectType = async (path: string): Promise<string | null> =>
  (await fileTypeFromFile(path).catch(() => undefined))?.ext ?? null;

/** Tab, line feed, form feed and carriage return are part of text; other control characters are not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** Whether a file is UTF-8, or UTF-16 with its mark, from beginning to end. */
export const isText = async (path: string): Promise<boolean> => {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      if (noText.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    decoder?.decode();
    return true;
  } catch {
    return false;
  }
};

const encodingOf = (start: Buffer) => {
  if (start.length < 2) return 'utf-8';
  const mark = start.readUInt16BE(0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
};

/** Whether the bytes of a word stand anywhere in a file, also across the border of two chunks. */
export const holdsWord = async (path: string, word: string): Promise<boolean> => {
  const wanted = Buffer.from(word);
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([tail, chunk]);
    if (seen.includes(wanted)) return true;
    tail = Buffer.from(seen.subarray(-wanted.length));
  }
  return false;
};
