/** Languages a company may be written to in, by how often they are asked for. */
const languageCodes = ['en', 'da', 'de', 'fr', 'es', 'pt', 'zh', 'ja', 'ko', 'ar'];

const options = (codes: readonly string[], names: Intl.DisplayNames, language: string) =>
  codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));

/** The languages of correspondence, named in the reader's language. */
export const languageOptions = (language: string) =>
  options(languageCodes, new Intl.DisplayNames(language, { type: 'language' }), language);

/** Every country, named in the reader's language. */
export const countryOptions = (language: string) =>
  options(countryCodes, new Intl.DisplayNames(language, { type: 'region' }), language);
