import { z } from 'zod';
import { momentsOf } from '../../i18n/zone-time.ts';

export const callSlots = [1, 2, 3] as const;
const other = 'other';

const day = z.union([z.literal(''), z.iso.date('lead:field.date')]).default('');
const clock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d(:00)?)?$/, 'lead:call.error.half')
  .default('');

/** One of the company's times, or up to three of ours on Copenhagen's clocks. */
export const CallForm = z
  .object({
    requestId: z.uuid(),
    proposal: z.union([z.literal(''), z.uuid()]).transform((id) => id || null),
    chosen: z.string().default(other),
    day_1: day,
    time_1: clock,
    day_2: day,
    time_2: clock,
    day_3: day,
    time_3: clock,
  })
  .transform(({ requestId, proposal, chosen, ...typed }, check) => {
    if (chosen !== other) return { requestId, proposal, time: chosen, times: null };
    const times: string[] = [];
    for (const slot of callSlots) {
      const [date, time] = [typed[`day_${slot}`], typed[`time_${slot}`]];
      if (!date && !time) continue;
      const [moment] = date && time ? momentsOf(`${date}T${time.slice(0, 5)}`, 'Europe/Copenhagen') : [];
      if (moment) times.push(moment.toISOString());
      else
        check.addIssue({
          code: 'custom',
          path: [`time_${slot}`],
          message: date && time ? 'lead:call.error.no-such-time' : 'lead:call.error.half',
        });
    }
    if (times.length === 0)
      check.addIssue({ code: 'custom', path: ['day_1'], message: 'lead:call.error.none' });
    return { requestId, proposal, time: null, times };
  });
export type CallInput = z.output<typeof CallForm>;
