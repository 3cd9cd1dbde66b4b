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

/** The title of a page whose language the root has chosen; `name` stands before the words. */
export const pageTitle = (matches: Titled['matches'], key: Key, name?: string) => {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as { lng?: unknown } | undefined;
  const words = getT(isLanguage(root?.lng) ? root.lng : defaultLanguage)(key);
  return [{ title: `${name ? `${name} · ` : ''}${words} · Kontaktpunkt` }];
};
