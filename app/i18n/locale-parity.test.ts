import { expect, test } from 'vitest';
import { type Language, languages, localeOf } from './locales.ts';
import { resources } from './resources.ts';
import { type Area, publicAreas } from './words.ts';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): Map<string, string> => {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [deeper, text] of leaves(value, here)) found.set(deeper, text);
  }
  return found;
};

const textsOf = (lng: Language, area: Area) => leaves((resources[lng]?.[area] ?? {}) as Tree);

/** Plural forms differ between languages; the name before the form must not. */
const form = /_(zero|one|two|few|many|other)$/;
const nameOf = (key: string, texts: Map<string, string>) => {
  const name = key.replace(form, '');
  return texts.has(`${name}_other`) ? name : key;
};
const names = (texts: Map<string, string>) => [
  ...new Set([...texts.keys()].map((key) => nameOf(key, texts))),
];
/** The values of a text: `{{when}}`, or `<link/>` where a part of the page is put. */
const holes = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<(\w+)\/>/g)].map(([, a, b]) => a ?? b))].sort();

const allAreas = Object.keys(resources.en ?? {}) as Area[];
const areasOf = (lng: Language): readonly Area[] => (localeOf(lng).desk ? allAreas : publicAreas);

test('every folder of words is a language, and every language has one', () => {
  expect(Object.keys(resources).sort()).toEqual([...languages].sort());
});

for (const lng of languages) {
  const categories = new Intl.PluralRules(localeOf(lng).intl).resolvedOptions().pluralCategories;

  test(`${lng} has the areas it needs and no other`, () => {
    expect(Object.keys(resources[lng] ?? {}).sort()).toEqual([...areasOf(lng)].sort());
  });

  for (const area of areasOf(lng)) {
    const measure = textsOf('en', area);
    const texts = textsOf(lng, area);

    test(`${lng}/${area}.json has exactly the keys of English`, () => {
      const missing = names(measure).filter((name) => !names(texts).includes(name));
      const unknown = names(texts).filter((name) => !names(measure).includes(name));
      expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
    });

    test(`${lng}/${area}.json leaves no text empty and keeps every value`, () => {
      for (const [key, text] of texts) {
        expect(text.trim(), key).not.toBe('');
        const name = nameOf(key, texts);
        const wanted = holes(measure.get(name) ?? measure.get(`${name}_other`) ?? '');
        // Some plural forms say the number in words.
        const inWords = name !== key && !key.endsWith('_other');
        const compared = (found: (string | undefined)[]) =>
          found.filter((one) => !inWords || one !== 'count');
        expect(compared(holes(text)), key).toEqual(compared(wanted));
      }
    });

    test(`${lng}/${area}.json has every plural form of its language`, () => {
      const counted = [...texts.keys()].filter((key) => nameOf(key, texts) !== key);
      const wanted = [...new Set(counted.map((key) => nameOf(key, texts)))].flatMap((name) =>
        categories.map((category) => `${name}_${category}`),
      );
      // `zero` is allowed everywhere: a count of nothing may have a sentence of its own.
      const known = counted.filter((key) => wanted.includes(key) || !key.endsWith('_zero'));
      expect(known.sort()).toEqual(wanted.sort());
    });
  }
}
