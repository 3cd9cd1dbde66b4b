import { setTimeout as rest } from 'node:timers/promises';
import { defaultLanguage, isLanguage, type Language, languages } from '../../i18n/locales.ts';
import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { now } from '../../platform/clock.ts';

const freshFor = 30_000;
/** A public page never waits longer than this for a list it can do without. */
const longestWait = 1_000;
let kept: { offered: Language[]; until: number } | undefined;

/** The languages the public pages offer, asked anew every half minute; all of them while the database is away. */
export const listLanguages = async (): Promise<Language[]> => {
  if (kept && kept.until > now().getTime()) return kept.offered;
  const asked = callAnonRpc<{ languages: unknown }>('get_door').catch(() => null);
  const door = await Promise.race([asked, rest(longestWait, null, { ref: false })]);
  const wished = Array.isArray(door?.languages) ? door.languages.filter(isLanguage) : languages;
  const offered = languages.filter((code) => code === defaultLanguage || wished.includes(code));
  kept = { offered, until: now().getTime() + freshFor };
  return offered;
};

export const forgetLanguages = () => {
  kept = undefined;
};
