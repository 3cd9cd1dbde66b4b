import { redirect } from 'react-router';
import { isLanguage } from '../../i18n/locales.ts';
import { writeCookie } from '../../platform/cookies.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import type { Route } from './+types/language.ts';

export const loader = () => redirect('/');

/** Keeps the chosen language of the desk; public pages carry theirs in the address. */
export const action = async ({ request }: Route.ActionArgs) => {
  const form = await readForm(request);
  const language = form.get('language');
  const headers = isLanguage(language) ? { 'set-cookie': writeCookie('kp-language', language) } : undefined;
  return redirect(localPath(form.get('to'), '/'), { status: 303, headers });
};
