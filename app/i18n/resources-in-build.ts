import { sortWords } from './words.ts';

/** All languages, within the built pages. */
export const resources = sortWords(
  import.meta.glob<object>('../locales/*/*.json', { eager: true, import: 'default' }),
);
