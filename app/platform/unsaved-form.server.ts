import { data } from 'react-router';
import { type KeptForm, textFields } from './kept-form.server.ts';
import { pageAddress } from './page-address.ts';
import { readForm } from './read-form.server.ts';
import { currentAddress } from './request-context.server.ts';

/** The error page of a form that could not be saved now; it carries the form, so that nobody types it again. */
export const unsaved = (form: FormData, path = currentAddress()) => {
  const kept: KeptForm | null = path ? { path, fields: textFields(form) } : null;
  return data({ code: 'unavailable', detail: {}, kept }, { status: 503 });
};

/** The same before the body was read. */
export const unsavedRequest = async (request: Request) =>
  unsaved(await readForm(request.clone()), pageAddress(request));
