import { getT } from './get-t.ts';
import { type Language, locales } from './locales.ts';

/** The district's own clock; every date on a page is read in it. */
const timeZone = 'Europe/Copenhagen';

/** PGlite writes `2026-11-23 07:01:39.854+00`, PostgREST the ISO form; both are read. */
export const parseInstant = (text: string | Date): Date => {
  if (text instanceof Date) return text;
  const iso = text.replace(' ', 'T').replace(/(T.*[+-]\d{2})$/, '$1:00');
  return new Date(iso);
};

const dayKey = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const dayNumber = (date: Date) => Math.round(Date.parse(`${dayKey.format(date)}T00:00:00Z`) / 86_400_000);

/** What holds a figure and its unit together. */
const NO_BREAK = '\u00a0';

export interface Formatter {
  /** `Mon 23 Nov`, with the year when it is another one. */
  date: (instant: string | Date) => string;
  /** A day or a month without a time, `YYYY-MM-DD` or `YYYY-MM`: `14 Feb 2027`, `February 2027`. */
  calendar: (text: string) => string;
  /** `14:20` */
  time: (instant: string | Date) => string;
  /** `today 14:20`, `Mon 23 Nov 14:20` */
  dateTime: (instant: string | Date) => string;
  /** `Monday 23 November 2026 at 14:20 CET`, for titles and for screen readers. */
  full: (instant: string | Date) => string;
  /** `in 5 h`, `2 h 10 min late`, `3 d late` */
  due: (instant: string | Date) => string;
  /** `2 h ago`, `in 3 d` */
  relative: (instant: string | Date) => string;
  isLate: (instant: string | Date) => boolean;
  isToday: (instant: string | Date) => boolean;
  number: (value: number | string, digits?: number) => string;
  /** Whole amounts, `DKK 25,000,000`. */
  money: (value: number | string, currency: string) => string;
  list: (parts: string[]) => string;
  country: (code: string) => string;
  language: (code: string) => string;
}

const numeral = (value: number | string) => (typeof value === 'number' ? value : Number(value));

const makeTools = (intl: string) => {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intl, { timeZone, ...options });
  return {
    short: make({ weekday: 'short', day: 'numeric', month: 'short' }),
    withYear: make({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: make({ month: 'long', year: 'numeric' }),
    clock: make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    complete: make({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    }),
    list: new Intl.ListFormat(intl, { type: 'conjunction' }),
    regions: new Intl.DisplayNames(intl, { type: 'region' }),
    tongues: new Intl.DisplayNames(intl, { type: 'language' }),
  };
};

/** Made once for each language: making them takes longer than a page of dates. */
const made = new Map<string, ReturnType<typeof makeTools>>();
const toolsOf = (intl: string) => {
  const tools = made.get(intl) ?? makeTools(intl);
  made.set(intl, tools);
  return tools;
};

/** The one formatter of dates, numbers and names of places. */
export const formatter = (lng: Language, now: () => Date): Formatter => {
  const { intl } = locales[lng];
  const t = getT(lng);
  const { short, withYear, month, clock, complete, list, regions, tongues } = toolsOf(intl);

  const unit = (count: number, name: 'minute' | 'hour' | 'day' | 'month') =>
    t(`time:${name}`, { count }).replaceAll(' ', NO_BREAK);
  /** The nearer a moment, the finer it is told: minutes within five hours, hours within three days. */
  const span = (milliseconds: number) => {
    const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000));
    const hours = Math.floor(minutes / 60);
    const days = Math.floor(hours / 24);
    const two = (whole: string, rest: number, name: 'minute' | 'hour') =>
      rest > 0 ? t('time:two-units', { larger: whole, smaller: unit(rest, name) }) : whole;
    if (minutes < 60) return unit(minutes, 'minute');
    if (hours < 5) return two(unit(hours, 'hour'), minutes % 60, 'minute');
    if (hours < 24) return unit(hours, 'hour');
    if (days < 3) return two(unit(days, 'day'), hours % 24, 'hour');
    if (days < 60) return unit(days, 'day');
    return unit(Math.floor(days / 30), 'month');
  };

  const date = (instant: string | Date) => {
    const moment = parseInstant(instant);
    const sameYear = dayKey.format(moment).slice(0, 4) === dayKey.format(now()).slice(0, 4);
    return (sameYear ? short : withYear).format(moment).replaceAll(',', '');
  };
  const time = (instant: string | Date) => clock.format(parseInstant(instant));

  return {
    date,
    calendar: (text) =>
      /^\d{4}-\d{2}$/.test(text)
        ? month.format(new Date(`${text}-01T12:00:00Z`))
        : withYear.format(new Date(`${text}T12:00:00Z`)),
    time,
    dateTime: (instant) => {
      const days = dayNumber(parseInstant(instant)) - dayNumber(now());
      const near = (['yesterday', 'today', 'tomorrow'] as const)[days + 1];
      return t('time:at', { day: near ? t(`time:${near}`) : date(instant), time: time(instant) });
    },
    full: (instant) => complete.format(parseInstant(instant)),
    due: (instant) => {
      const left = parseInstant(instant).getTime() - now().getTime();
      return t(left < 0 ? 'time:late' : 'time:in', { span: span(left) });
    },
    relative: (instant) => {
      const distance = parseInstant(instant).getTime() - now().getTime();
      if (Math.abs(distance) < 60_000) return t('time:now');
      return t(distance < 0 ? 'time:ago' : 'time:in', { span: span(distance) });
    },
    isLate: (instant) => parseInstant(instant).getTime() < now().getTime(),
    isToday: (instant) => dayNumber(parseInstant(instant)) === dayNumber(now()),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(intl, { maximumFractionDigits: digits }).format(numeral(value)),
    money: (value, currency) =>
      new Intl.NumberFormat(intl, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        maximumFractionDigits: 0,
      }).format(numeral(value)),
    list: (parts) => list.format(parts),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    language: (code) => {
      try {
        return tongues.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
};
