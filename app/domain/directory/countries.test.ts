import { expect, test } from 'vitest';
import { countryCodes, countryName, listCountries, regionOfCountry } from './countries.ts';

test('every code stands once and has a name', () => {
  expect(countryCodes).toHaveLength(250);
  for (const code of countryCodes) expect(countryName(code, 'en'), code).not.toBe(code);
});

test('a country is named in the language of the reader and sorted by its alphabet', () => {
  expect(countryName('DE', 'da')).toBe('Tyskland');
  const names = listCountries('da').map((country) => country.name);
  expect(names.indexOf('Østrig')).toBeGreaterThan(names.indexOf('Zambia'));
});

test('a coded listing says South-East Asia with South Asia', () => {
  expect(regionOfCountry.SG).toBe('south_asia');
  expect(regionOfCountry.US).toBe('north_america');
});

test('something that is no country stays as it is', () => {
  expect(countryName('<b>', 'en')).toBe('<b>');
});
