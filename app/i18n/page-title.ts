import { getT, type Key } from './get-t.ts';
import { defaultLanguage, isLanguage } from './locales.ts';

interface Match {
  id?: string;
  loaderData?: unknown;
}

/** What a page's `meta` reads; the route's own type would refer to itself. */
export interface Titled<Loaded = unknown> {
  matches: readonly (Match | undefined)[];
  loaderData?: Loaded;
}

/** The words of a page in the language that the root has chosen. */
export const wordsOf = (matches: Titled['matches']) => {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as { lng?: unknown } | undefined;
  return getT(isLanguage(root?.lng) ? root.lng : defaultLanguage);
};

/** What stands in the tab: the page, then the product. */
export const tabTitle = (page: string) => `${page} – Kontaktpunkt`;

/** The title of a page; `name` stands before the words. */
export const pageTitle = (matches: Titled['matches'], key: Key, name?: string) => {
  const words = wordsOf(matches)(key);
  return [{ title: tabTitle(name ? `${name} · ${words}` : words) }];
};
