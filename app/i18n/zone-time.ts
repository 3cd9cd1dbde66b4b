import { parseInstant } from './format.ts';

const day = 86_400_000;

const wallClocks = new Map<string, Intl.DateTimeFormat>();
const wallClockOf = (zone: string) => {
  const known = wallClocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(zone, made);
  return made;
};

/** `YYYY-MM-DDTHH:MM` on the clocks of a zone. */
export const wallTime = (at: Date, zone: string): string => {
  const parts: Record<string, string> = {};
  for (const { type, value } of wallClockOf(zone).formatToParts(at)) parts[type] = value;
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
};

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
const offsetAt = (at: number, zone: string) => Date.parse(`${wallTime(new Date(at), zone)}Z`) - at;

/**
 * The moments at which the clocks of a zone show `YYYY-MM-DDTHH:MM`: one as a rule, none where clocks jump over it,
 * two where they show it twice. The offset before and after is asked a day away, so that a change in between is seen.
 */
export const momentsOf = (wall: string, zone: string): Date[] => {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return [];
  const candidates = [offsetAt(asUtc - day, zone), offsetAt(asUtc + day, zone)].map(
    (offset) => asUtc - offset,
  );
  return [...new Set(candidates)]
    .sort((one, other) => one - other)
    .map((at) => new Date(at))
    .filter((at) => wallTime(at, zone) === wall);
};

export const isZone = (zone: string): boolean => {
  if (!/^[A-Z][A-Za-z_]*(\/[A-Z][\w+-]*){0,2}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Every zone by its IANA name, with the plain one first. */
export const zoneNames = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** `Asia/Ho Chi Minh`, as people read it. */
export const zoneLabel = (zone: string) => zone.replaceAll('_', ' ');

/** A moment on the clocks of a zone with its distance from UTC: `Thu 26 Nov 09:00 (GMT+9)`. */
export const zoneTime = (moment: string | Date, zone: string, locale: string): string => {
  const at = parseInstant(moment);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const date = write({ weekday: 'short', day: 'numeric', month: 'short' }).format(at).replaceAll(',', '');
  const time = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${date} ${time} (${offset})`;
};
