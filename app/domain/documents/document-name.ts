import { type DocumentType, documentTypes, longestName } from './documents.ts';

/** Control characters, and those that turn the direction of writing: `Plan\u202Efdp.exe` reads as a pdf. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The name of a file without folders and without what cannot be seen, its ending kept when it is too long. */
export const cleanName = (given: string): string => {
  const name = (given.split(/[/\\]/).pop() ?? '').replace(unseen, '').trim().toWellFormed();
  if (!name) return 'document';
  if (name.length <= longestName) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  // A pair of surrogates is not cut in two.
  return name.slice(0, longestName - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
};

const spellings: Readonly<Record<string, DocumentType>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg' };

/** What the ending of a name says it is; null for what is not taken. */
export const typeOfName = (name: string): DocumentType | null => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return spellings[ending] ?? documentTypes.find((type) => type === ending) ?? null;
};

/** The header that lets a browser save the file under its name: plain letters for old ones, RFC 5987 for all others. */
export const saveAs = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const all = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${all}`;
};
