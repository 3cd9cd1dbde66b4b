import { isZone, momentsOf } from '../../i18n/zone-time.ts';
import { type FieldErrors, firstValue, type Parsed, type Values } from '../intake/form-values.ts';

export const slots = [1, 2, 3] as const;
const longestAhead = 90 * 86_400_000;

interface Proposal {
  zone: string;
  /** ISO, one to three. */
  times: string[];
}

/**
 * Up to three days and times on the clocks of one zone. Where clocks show a time twice the first is meant: the page
 * says the distance from UTC beside it. A time that clocks jump over is refused rather than moved.
 */
export const parseCall = (values: Values, now: Date): Parsed<Proposal> => {
  const errors: Record<string, FieldErrors[string]> = {};
  const zone = firstValue(values, 'zone');
  if (!isZone(zone)) return { errors: { zone: 'case:call.error.zone' } };
  const times: string[] = [];
  for (const slot of slots) {
    const day = firstValue(values, `day_${slot}`).trim();
    const time = firstValue(values, `time_${slot}`).trim();
    if (!day && !time) continue;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) errors[`day_${slot}`] = 'case:call.error.half';
    else if (!/^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(time)) errors[`time_${slot}`] = 'case:call.error.half';
    else {
      const [moment] = momentsOf(`${day}T${time.slice(0, 5)}`, zone);
      const ahead = moment ? moment.getTime() - now.getTime() : 0;
      if (!moment) errors[`time_${slot}`] = 'case:call.error.no-such-time';
      else if (ahead <= 0 || ahead > longestAhead) errors[`day_${slot}`] = 'case:call.error.past';
      else times.push(moment.toISOString());
    }
  }
  if (Object.keys(errors).length > 0) return { errors };
  if (times.length === 0) return { errors: { day_1: 'case:call.error.none' } };
  return { answers: { zone, times: [...new Set(times)] } };
};
