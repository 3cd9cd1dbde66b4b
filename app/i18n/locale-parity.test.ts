import { expect, test } from 'vitest';
import { languages } from './locales.ts';
import { type Resources, resources } from './resources.ts';

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

/** Plural forms differ between languages; the name before the form must not. */
const withoutForm = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const holes = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]))].sort();

const english = resources.en as unknown as Record<keyof Resources, Tree>;

for (const lng of languages.filter((language) => language !== 'en')) {
  const theirs = resources[lng] as unknown as Record<keyof Resources, Tree>;
  for (const area of Object.keys(english) as (keyof Resources)[]) {
    const measure = leaves(english[area]);
    const translated = leaves(theirs[area]);

    test(`${lng}/${area} has exactly the keys of English`, () => {
      const names = (map: Map<string, string>) => [...new Set([...map.keys()].map(withoutForm))].sort();
      expect(names(translated)).toEqual(names(measure));
    });

    test(`${lng}/${area} leaves no text empty and keeps every value`, () => {
      for (const [key, text] of translated) {
        expect(text.trim(), key).not.toBe('');
        const original = measure.get(key);
        if (original !== undefined && !/_(zero|one|two|few|many)$/.test(key))
          expect(holes(text), key).toEqual(holes(original));
      }
    });
  }
}
