import { now } from './clock.ts';
import { clearCookie, readCookie, writeCookie } from './cookies.server.ts';
import { hashToken, newToken } from './crypto.server.ts';
import { pageAddress } from './page-address.ts';
import { readForm } from './read-form.server.ts';

export interface KeptForm {
  path: string;
  fields: [name: string, text: string][];
}

const life = 3_600_000;
const mostForms = 300;
const mostCharacters = 200_000;
const forms = new Map<string, KeptForm & { until: number }>();

/** Keeps what was typed into a form whose sign-in had run out. Returns the cookie that finds it again, for an hour. */
export const keepForm = async (request: Request): Promise<string | null> => {
  const form = await readForm(request.clone());
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const size = fields.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (fields.length === 0 || size > mostCharacters) return null;
  for (const [key, { until }] of forms)
    if (until < now().getTime() || forms.size >= mostForms) forms.delete(key);
  const token = newToken();
  forms.set(hashToken(token), { path: pageAddress(request), fields, until: now().getTime() + life });
  return writeCookie('kp-kept', token);
};

export const findKeptForm = (request: Request): KeptForm | null => {
  const token = readCookie(request, 'kp-kept');
  const form = token ? forms.get(hashToken(token)) : undefined;
  return form && form.until > now().getTime() ? { path: form.path, fields: form.fields } : null;
};

/** Forgets the form and returns the cookie's ending. */
export const dropKeptForm = (request: Request): string => {
  const token = readCookie(request, 'kp-kept');
  if (token) forms.delete(hashToken(token));
  return clearCookie('kp-kept');
};
