import { getT } from './get-t.ts';
import { defaultLanguage, isLanguage, type Language } from './locales.ts';

/** The language in the address of a public page. */
const languageOf = (params: { lng?: string | undefined }): Language =>
  isLanguage(params.lng) ? params.lng : defaultLanguage;

/** What stands in the tab: the page, then the product. */
export const pageTitle = (title: string) => `${title} – Kontaktpunkt`;

export const translatorOf = (params: { lng?: string | undefined }) => getT(languageOf(params));
