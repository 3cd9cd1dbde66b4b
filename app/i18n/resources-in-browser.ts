import type { Language } from './locales.ts';
import type { Area } from './words.ts';

/** The language of the document only: it is fetched before the page comes alive. */
export const resources: Record<string, Partial<Record<Area, object>>> = {};

/** All words of one language that members need, in one file: only their languages have a `desk.json`. */
const files = import.meta.glob<Partial<Record<Area, object>>>('../locales/*/desk.json', {
  query: '?words',
  import: 'default',
});

export const loadLanguage = async (lng: Language): Promise<void> => {
  resources[lng] = (await files[`../locales/${lng}/desk.json`]?.()) ?? {};
};
