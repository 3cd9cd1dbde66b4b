import { data } from 'react-router';
import { isLanguage, type Language } from '../i18n/locales.ts';

/** The language in the address of a public page. Throws the page of an unknown address when it is none of ours. */
export const requireLanguage = (params: { lng?: string | undefined }): Language => {
  if (!isLanguage(params.lng)) throw data(null, { status: 404 });
  return params.lng;
};
