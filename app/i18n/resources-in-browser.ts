import type { Language } from './locales.ts';
import type { Resources } from './resources.ts';

/** The language of the document only: it is fetched before the page comes alive. */
export const resources: Partial<Record<Language, Partial<Record<keyof Resources, object>>>> = {};

const fetchWords: Record<Language, () => Promise<Partial<Record<keyof Resources, object>>>> = {
  en: async () => (await import('./languages/en-in-browser.ts')).enInBrowser,
  da: async () => (await import('./languages/da-in-browser.ts')).daInBrowser,
};

export const loadLanguage = async (lng: Language): Promise<void> => {
  resources[lng] = await fetchWords[lng]();
};
