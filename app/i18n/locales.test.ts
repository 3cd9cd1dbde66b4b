import { expect, test } from 'vitest';
import { deskLanguages, languages, localeOf, preferredLanguage } from './locales.ts';

test.each([
  [null, 'en'],
  ['da-DK,da;q=0.9,en;q=0.8', 'da'],
  ['en;q=0.5, da ; q=0.9', 'da'],
  ['da;q=0, en', 'en'],
  ['nb-NO,nb;q=0.9', 'en'],
  ['de-AT', 'de'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-Hans-SG', 'zh'],
  ['zh-TW,en;q=0.8', 'en'],
  ['zh-Hant-HK', 'en'],
  ['ar-SA', 'ar'],
] as const)('a browser that asks for %s is answered in %s', (header, lng) => {
  expect(preferredLanguage(header)).toBe(lng);
});

test('a language that is not offered gives way to the next one wished for', () => {
  expect(preferredLanguage('da, en;q=0.5', ['en'])).toBe('en');
});

test('every language is known to Intl by its tag and by its locale', () => {
  for (const lng of languages) {
    const { tag, intl } = localeOf(lng);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(intl), lng).toEqual([intl]);
  }
});

test('members work in English and Danish', () => {
  expect(deskLanguages).toEqual(['en', 'da']);
});
