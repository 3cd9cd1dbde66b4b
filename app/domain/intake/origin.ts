import { isLanguage } from '../../i18n/locales.ts';

/** What a campaign's link may say. */
const names = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'event'] as const;
const pages = ['referrer', 'landing', 'first_language'] as const;
export const originParts = [...names, ...pages] as const;

/** Where a visitor came from. It travels in the addresses of our own pages until a draft begins, never in a cookie. */
export type Origin = Partial<Record<(typeof originParts)[number], string>>;

/** A short name in any script; an address or a long number may name a person, who did not ask to be counted. */
const isName = (text: string) =>
  text.length > 0 &&
  text.length <= 100 &&
  !/[[\]@<>"'\\/?#&=%;{}\p{Cc}]/u.test(text) &&
  !/\d{9}|\d{6}-\d{4}/.test(text);

const isReferrer = (text: string) =>
  text.length <= 200 && /^[a-z0-9.-]+(:\d{1,5})?(\/[^\s?#@]*)?$/.test(text);

const isOwnPage = (path: string) =>
  path.length <= 60 && /^\/[a-zA-Z-]{2,7}(\/[a-z-]{1,20}){0,2}$/.test(path) && isLanguage(path.split('/')[1]);

const isAllowed = (part: keyof Origin, text: string) => {
  if (part === 'referrer') return isReferrer(text);
  if (part === 'landing') return isOwnPage(text);
  if (part === 'first_language') return isLanguage(text);
  return isName(text);
};

/** What a query says of an origin; everything else in it is ignored. */
export const readOrigin = (query: URLSearchParams): Origin => {
  const origin: Origin = {};
  for (const part of originParts) {
    const text = query.get(part)?.trim() ?? '';
    if (isAllowed(part, text)) origin[part] = text;
  }
  return origin;
};

interface Visit {
  url: string;
  /** The `Referer` header: the address of a page of ours with its query, the host alone of most others. */
  referer: string | null;
}

/** The origin of a visit: what its address carries, and what only its first page can know. */
export const originOf = ({ url, referer }: Visit): Origin => {
  const here = new URL(url);
  const before = referer && URL.canParse(referer) ? new URL(referer) : null;
  const ours = before?.host === here.host ? before : null;
  const carried = readOrigin(here.searchParams);
  const landing = carried.landing ?? [ours?.pathname, here.pathname].find((path) => path && isOwnPage(path));
  const first = carried.first_language ?? landing?.split('/')[1];
  const from = before && !ours && /^https?:$/.test(before.protocol) ? before.host + before.pathname : '';
  const referrer = carried.referrer ?? (isReferrer(from) ? from.replace(/\/$/, '') : undefined);
  return {
    ...carried,
    ...(landing && { landing }),
    ...(first && { first_language: first }),
    ...(referrer && { referrer }),
  };
};

/** What links carry on. Where there is nothing but our own first page, the next page's `Referer` says it. */
export const carriedOn = (origin: Origin): Origin =>
  names.some((name) => origin[name]) || origin.referrer ? origin : {};

export const originText = (origin: Origin) => new URLSearchParams(origin).toString();
