import { data } from 'react-router';
import { textFields } from './kept-form.server.ts';
import { pageAddress } from './page-address.ts';
import { readFormAside } from './read-form.server.ts';
import type { Refusal } from './refusal.ts';
import { currentAddress } from './request-context.server.ts';

/** The error page of a form that could not be saved now; it carries the form, so that nobody types it again. */
export const unsaved = (form: FormData, path = currentAddress()) => {
  const kept = path ? { path, fields: textFields(form) } : null;
  return data({ code: 'unavailable', detail: {}, kept }, { status: 503 });
};

/** The error page of a form that can no longer be done; it shows what was typed, to be copied. */
export const undoable = ({ status, code, detail }: Refusal, form: FormData) =>
  data({ code, detail, kept: { path: null, fields: textFields(form) } }, { status });

/** The same before the body was read. */
export const unsavedRequest = async (request: Request) =>
  unsaved(await readFormAside(request), pageAddress(request));
