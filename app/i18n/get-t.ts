import i18next, { type i18n, type ParseKeys } from 'i18next';
import { type Language, localeOf } from './locales.ts';
import { resources } from './resources.ts';
import type { Area } from './words.ts';

/** A translation key with its area, such as `error-page:not-found.title`. */
export type Key = ParseKeys<Area[]>;

/** Translates a key; a missing value in the text is left visible rather than hidden. */
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

const instances = new Map<Language, i18n>();

/** One i18next instance per language: nothing changes its language while another request is answered. */
export const instanceFor = (lng: Language): i18n => {
  const known = instances.get(lng);
  if (known) return known;
  const words = resources[lng] ?? {};
  const instance = i18next.createInstance();
  instance.init({
    lng,
    fallbackLng: false,
    resources: { [lng]: words },
    ns: Object.keys(words),
    defaultNS: 'public',
    initAsync: false,
    showSupportNotice: false,
    // Among right-to-left words each value keeps its own direction: a Latin name ends with its own full stop.
    interpolation: {
      escapeValue: localeOf(lng).direction === 'rtl',
      escape: (text: string) => `${/\p{Script=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`,
    },
  } as Parameters<i18n['init']>[0]);
  instances.set(lng, instance);
  return instance;
};

const translators = new Map<Language, Translate>();

/** A sentence without values is looked up once; a page says the same words in every row. */
const makeT = (lng: Language): Translate => {
  const translate = instanceFor(lng).t as unknown as Translate;
  const known = new Map<Key, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const text = known.get(key) ?? translate(key);
    known.set(key, text);
    return text;
  };
};

/** The translator outside React: loaders, actions, mail. */
export const getT = (lng: Language): Translate => {
  const t = translators.get(lng) ?? makeT(lng);
  translators.set(lng, t);
  return t;
};
