import { parseInstant } from '../../i18n/format.ts';

/**
 * The time zone to name beside Copenhagen's. A country with several gets the one of its largest life-science
 * centre, and the page names the city; an absent country gets no second time.
 */
const zones: Readonly<Record<string, { zone: string; city?: string }>> = {
  US: { zone: 'America/New_York', city: 'New York' },
  CA: { zone: 'America/Toronto', city: 'Toronto' },
  BR: { zone: 'America/Sao_Paulo', city: 'São Paulo' },
  MX: { zone: 'America/Mexico_City', city: 'Mexico City' },
  AU: { zone: 'Australia/Sydney', city: 'Sydney' },
  AE: { zone: 'Asia/Dubai' },
  AR: { zone: 'America/Argentina/Buenos_Aires' },
  BE: { zone: 'Europe/Brussels' },
  BG: { zone: 'Europe/Sofia' },
  CH: { zone: 'Europe/Zurich' },
  CN: { zone: 'Asia/Shanghai' },
  CO: { zone: 'America/Bogota' },
  CZ: { zone: 'Europe/Prague' },
  DE: { zone: 'Europe/Berlin' },
  EE: { zone: 'Europe/Tallinn' },
  EG: { zone: 'Africa/Cairo' },
  FI: { zone: 'Europe/Helsinki' },
  FR: { zone: 'Europe/Paris' },
  GB: { zone: 'Europe/London' },
  GR: { zone: 'Europe/Athens' },
  HK: { zone: 'Asia/Hong_Kong' },
  HU: { zone: 'Europe/Budapest' },
  IE: { zone: 'Europe/Dublin' },
  IL: { zone: 'Asia/Jerusalem' },
  IN: { zone: 'Asia/Kolkata' },
  IS: { zone: 'Atlantic/Reykjavik' },
  IT: { zone: 'Europe/Rome' },
  JO: { zone: 'Asia/Amman' },
  JP: { zone: 'Asia/Tokyo' },
  KE: { zone: 'Africa/Nairobi' },
  KR: { zone: 'Asia/Seoul' },
  LT: { zone: 'Europe/Vilnius' },
  LV: { zone: 'Europe/Riga' },
  MY: { zone: 'Asia/Kuala_Lumpur' },
  NG: { zone: 'Africa/Lagos' },
  NL: { zone: 'Europe/Amsterdam' },
  NO: { zone: 'Europe/Oslo' },
  PH: { zone: 'Asia/Manila' },
  PK: { zone: 'Asia/Karachi' },
  PL: { zone: 'Europe/Warsaw' },
  QA: { zone: 'Asia/Qatar' },
  RO: { zone: 'Europe/Bucharest' },
  SA: { zone: 'Asia/Riyadh' },
  SE: { zone: 'Europe/Stockholm' },
  SG: { zone: 'Asia/Singapore' },
  TH: { zone: 'Asia/Bangkok' },
  TR: { zone: 'Europe/Istanbul' },
  TW: { zone: 'Asia/Taipei' },
  UA: { zone: 'Europe/Kyiv' },
  VN: { zone: 'Asia/Ho_Chi_Minh' },
  ZA: { zone: 'Africa/Johannesburg' },
};

/** The zone a country is taken for until somebody says another. */
export const zoneOfCountry = (country: string | null): string | null =>
  country === 'DK' ? copenhagen : ((country && zones[country]?.zone) ?? null);

const copenhagen = 'Europe/Copenhagen';

const wallClock = (at: Date, timeZone: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );

const calendarDay = (at: Date, timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

export interface ReaderTime {
  time: string;
  /** Set where the country has several time zones. */
  city: string | null;
  /** Set where it is another day there. */
  weekday: string | null;
}

/** A moment on the reader's clock, or null where the country is unknown or its clock shows Copenhagen's time. */
export const readerTime = (
  moment: string,
  country: string | null | undefined,
  locale: string,
): ReaderTime | null => {
  const place = country ? zones[country] : undefined;
  const at = parseInstant(moment);
  if (!place || Number.isNaN(at.getTime())) return null;
  const time = wallClock(at, place.zone, locale);
  const sameDay = calendarDay(at, place.zone) === calendarDay(at, copenhagen);
  if (sameDay && time === wallClock(at, copenhagen, locale)) return null;
  return {
    time,
    city: place.city ?? null,
    weekday: sameDay
      ? null
      : new Intl.DateTimeFormat(locale, { timeZone: place.zone, weekday: 'long' }).format(at),
  };
};

/** A moment in full on Copenhagen's clock, `Wednesday 25 November 2026 at 14:32`. */
export const copenhagenTime = (moment: string, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: copenhagen,
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
    .format(parseInstant(moment))
    // English as it is written in Europe: no comma after the day of the week.
    .replace(/^([A-Z]\w+), (?=\d+ [A-Z])/, '$1 ');

/** A day on Copenhagen's calendar, `9 December 2026`. */
export const longDay = (moment: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: copenhagen, dateStyle: 'long' }).format(parseInstant(moment));
