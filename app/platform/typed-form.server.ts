import { isLanguage } from '../i18n/locales.ts';
import { writeCookie } from './cookies.server.ts';

/**
 * Where a form was sent only to see its page in another language: the headers that keep the choice. The mark is
 * taken out of the form; null when the form was sent for its own sake.
 */
export const takeLanguageChange = (form: FormData): { 'set-cookie': string } | null => {
  const chosen = form.get('to_language');
  form.delete('to_language');
  return isLanguage(chosen) ? { 'set-cookie': writeCookie('kp-language', chosen) } : null;
};
