interface Locale {
  /** What its speakers call it. */
  name: string;
  /** BCP 47, for `lang`, `hreflang` and speech. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** What dates, numbers and names of countries follow. */
  intl: string;
  /** Whether members may work in it; its folder then holds the words of the desk as well. */
  desk: boolean;
  /** Whether a person who speaks it has read all of it. A language that nobody has reviewed says so on its pages. */
  reviewed: boolean;
}

/** The languages of the product, each with a folder of words in `app/locales`; the key stands in addresses. */
export const locales = {
  en: { name: 'English', tag: 'en', direction: 'ltr', intl: 'en-GB', desk: true, reviewed: true },
  da: { name: 'Dansk', tag: 'da', direction: 'ltr', intl: 'da-DK', desk: true, reviewed: true },
  de: { name: 'Deutsch', tag: 'de', direction: 'ltr', intl: 'de', desk: false, reviewed: false },
  fr: { name: 'Français', tag: 'fr', direction: 'ltr', intl: 'fr', desk: false, reviewed: false },
  sv: { name: 'Svenska', tag: 'sv', direction: 'ltr', intl: 'sv', desk: false, reviewed: false },
  es: { name: 'Español', tag: 'es', direction: 'ltr', intl: 'es', desk: false, reviewed: false },
  ja: { name: '日本語', tag: 'ja', direction: 'ltr', intl: 'ja', desk: false, reviewed: false },
  zh: { name: '简体中文', tag: 'zh-Hans', direction: 'ltr', intl: 'zh-Hans', desk: false, reviewed: false },
  ko: { name: '한국어', tag: 'ko', direction: 'ltr', intl: 'ko', desk: false, reviewed: false },
  // With the digits 0 to 9, like telephone numbers, references and what is typed into the form.
  ar: { name: 'العربية', tag: 'ar', direction: 'rtl', intl: 'ar-u-nu-latn', desk: false, reviewed: false },
} as const satisfies Record<string, Locale>;

export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as Language[];
export const defaultLanguage: Language = 'en';
/** The languages members work in. */
export const deskLanguages = languages.filter((lng) => locales[lng].desk);

export const localeOf = (lng: Language): Locale => locales[lng];

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(locales, text);

/** Traditional Chinese is another script: who reads it is not given the simplified one unasked. */
const traditional = /^zh-(hant|tw|hk|mo)\b/;

/** The first language of an Accept-Language header among those offered. */
export const preferredLanguage = (
  acceptLanguage: string | null,
  offered: readonly Language[] = languages,
): Language => {
  const wished = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return {
        lng: traditional.test(tag) ? '' : tag.split('-')[0],
        weight: quality === undefined ? 1 : Number(quality) || 0,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  // Norwegians read Danish and Swedish, but chose neither; only an exact match counts.
  const found = wished.find(({ lng, weight }) => weight > 0 && isLanguage(lng) && offered.includes(lng));
  return isLanguage(found?.lng) ? found.lng : defaultLanguage;
};
