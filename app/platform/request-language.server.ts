import { deskLanguages, isLanguage, type Language, preferredLanguage } from '../i18n/locales.ts';
import { readCookie } from './cookies.server.ts';

/** The language of the address; on pages for members, which carry none, the one chosen, else that of the browser. */
export const requestLanguage = (request: Request): Language => {
  const first = new URL(request.url).pathname.split('/')[1];
  if (isLanguage(first)) return first;
  const chosen = readCookie(request, 'kp-language');
  if (isLanguage(chosen) && deskLanguages.includes(chosen)) return chosen;
  return preferredLanguage(request.headers.get('accept-language'), deskLanguages);
};
