import { isLanguage, type Language, preferredLanguage } from '../i18n/locales.ts';
import { readCookie } from './cookies.server.ts';

/** The language of the address, else of the person's choice, else of the browser. */
export const requestLanguage = (request: Request): Language => {
  const first = new URL(request.url).pathname.split('/')[1];
  if (isLanguage(first)) return first;
  const chosen = readCookie(request, 'kp-language');
  return isLanguage(chosen) ? chosen : preferredLanguage(request.headers.get('accept-language'));
};
