import { callAnonRpc } from './call-rpc.server.ts';
import { clearCookie, readCookie, writeCookie } from './cookies.server.ts';
import { hashToken, newToken, openBox, shutBox } from './crypto.server.ts';
import { countAct } from './limit-acts.server.ts';
import { networkOf } from './network.server.ts';
import { pageAddress } from './page-address.ts';
import { readFormAside } from './read-form.server.ts';

export interface KeptForm {
  path: string;
  fields: [name: string, text: string][];
}

const mostCharacters = 200_000;
const fromNetwork = { name: 'keep-form', most: 60, seconds: 3600 };

/** The fields of a form that are text. */
export const textFields = (form: FormData): [string, string][] =>
  [...form].filter((field): field is [string, string] => typeof field[1] === 'string');

/**
 * Keeps what was typed into a form whose sign-in had run out, for an hour and for every server. The database holds it
 * under a hash and sealed; both keys follow from the cookie, which is all that finds and opens it. Null: not kept.
 */
export const keepForm = async (request: Request): Promise<string | null> => {
  const fields = textFields(await readFormAside(request));
  const size = fields.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (fields.length === 0 || size > mostCharacters) return null;
  if ((await countAct([{ limit: fromNetwork, of: networkOf(request) }])) > 0) return null;
  const token = newToken();
  const kept: KeptForm = { path: pageAddress(request), fields };
  await callAnonRpc('keep_form', {
    p_key_hash: hashToken(token),
    p_sealed: shutBox(JSON.stringify(kept), token),
  });
  return writeCookie('kp-kept', token);
};

export const findKeptForm = async (request: Request): Promise<KeptForm | null> => {
  const token = readCookie(request, 'kp-kept');
  if (!token) return null;
  const sealed = await callAnonRpc<string | null>('find_kept_form', { p_key_hash: hashToken(token) });
  const text = sealed && openBox(sealed, token);
  return text ? (JSON.parse(text) as KeptForm) : null;
};

/** Forgets the form and returns the cookie's ending. */
export const dropKeptForm = async (request: Request): Promise<string> => {
  const token = readCookie(request, 'kp-kept');
  if (token) await callAnonRpc('drop_kept_form', { p_key_hash: hashToken(token) }).catch(() => undefined);
  return clearCookie('kp-kept');
};
