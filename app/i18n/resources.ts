import { da } from './languages/da.ts';
import { en } from './languages/en.ts';
import type { Language } from './locales.ts';

/** English is the measure of keys; every other language is tested to have the same. */
export type Resources = typeof en;

/** All languages. The browser's build takes `resources-in-browser.ts` in place of this file. */
export const resources: Partial<Record<Language, Record<keyof Resources, object>>> = { en, da };
