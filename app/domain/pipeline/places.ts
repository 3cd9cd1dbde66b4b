import { listCountries } from '../directory/countries.ts';

/** Languages a company may be written to in, by how often they are asked for. */
const languageCodes = ['en', 'da', 'de', 'fr', 'es', 'pt', 'zh', 'ja', 'ko', 'ar'];

/** The languages of correspondence, named in the reader's language. */
const languageOptions = (language: string, also: string[]) => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [...new Set([...languageCodes, ...also])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
};

/** Every country, named in the reader's language. */
const countryOptions = (language: string) =>
  listCountries(language).map(({ code, name }) => ({ value: code, label: name }));

interface Option {
  value: string;
  label: string;
}

export interface Places {
  countries: Option[];
  languages: Option[];
}

/**
 * Both lists, for a loader: browsers name and sort some countries otherwise than the server. `also` are languages
 * that somebody writes in without being among ours.
 */
export const listPlaces = (language: string, also: string[] = []): Places => ({
  countries: countryOptions(language),
  languages: languageOptions(language, also),
});
