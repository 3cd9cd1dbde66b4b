import type account from '../locales/en/account.json';
import type admin from '../locales/en/admin.json';
import type answering from '../locales/en/answering.json';
import type ownCase from '../locales/en/case.json';
import type desk from '../locales/en/desk.json';
import type directory from '../locales/en/directory.json';
import type documents from '../locales/en/documents.json';
import type errorPage from '../locales/en/error-page.json';
import type errors from '../locales/en/errors.json';
import type form from '../locales/en/form.json';
import type handOffs from '../locales/en/hand-offs.json';
import type lead from '../locales/en/lead.json';
import type mail from '../locales/en/mail.json';
import type matching from '../locales/en/matching.json';
import type needs from '../locales/en/needs.json';
import type pipeline from '../locales/en/pipeline.json';
import type front from '../locales/en/public.json';
import type time from '../locales/en/time.json';
import type ui from '../locales/en/ui.json';

/** The words of one language by area. English is the measure; a test holds every other language to it. */
export interface Words {
  account: typeof account;
  admin: typeof admin;
  answering: typeof answering;
  case: typeof ownCase;
  desk: typeof desk;
  directory: typeof directory;
  documents: typeof documents;
  'error-page': typeof errorPage;
  errors: typeof errors;
  form: typeof form;
  'hand-offs': typeof handOffs;
  lead: typeof lead;
  mail: typeof mail;
  matching: typeof matching;
  needs: typeof needs;
  pipeline: typeof pipeline;
  public: typeof front;
  time: typeof time;
  ui: typeof ui;
}

export type Area = keyof Words;

/** What a company may meet: the areas that exist in every language. All others are for members. */
export const publicAreas = [
  'case',
  'documents',
  'error-page',
  'form',
  'mail',
  'needs',
  'public',
  'time',
  'ui',
] as const satisfies Area[];

/** A file of words, such as `../locales/da/form.json`, in its place. */
const place = /(\w+)\/([\w-]+)\.json$/;

/** All words by language and area, from the files that hold them. */
export const sortWords = (files: Record<string, object>) => {
  const words: Record<string, Record<string, object>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, lng = '', area = ''] = path.match(place) ?? [];
    words[lng] = { ...words[lng], [area]: texts };
  }
  return words as Record<string, Partial<Record<Area, object>>>;
};
