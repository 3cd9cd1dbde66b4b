/** The languages of the product. A language that nobody has reviewed says so on its pages. */
export const locales = {
  en: { name: 'English', direction: 'ltr', intl: 'en-GB', reviewed: true },
  da: { name: 'Dansk', direction: 'ltr', intl: 'da-DK', reviewed: true },
} as const;

export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as Language[];
export const defaultLanguage: Language = 'en';

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(locales, text);

/** The first language of an Accept-Language header that the product speaks. */
export const preferredLanguage = (acceptLanguage: string | null): Language => {
  const wished = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return {
        tag: tag.toLowerCase().split('-')[0],
        weight: quality === undefined ? 1 : Number(quality) || 0,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  // Norwegians and Swedes read Danish, but chose neither; only an exact match counts.
  for (const { tag, weight } of wished) if (weight > 0 && isLanguage(tag)) return tag;
  return defaultLanguage;
};
