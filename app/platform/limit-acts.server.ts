import { sign } from './crypto.server.ts';
import { env } from './env.server.ts';
import { Limiter } from './limiter.ts';
import { log } from './log.server.ts';
import { Refusal } from './refusal.ts';
import { currentRequestId, noteWait } from './request-context.server.ts';
import { createAnonClient } from './supabase.server.ts';

export interface Limit {
  name: string;
  most: number;
  seconds: number;
  /** Kept whatever LIMIT_FACTOR says. */
  fixed?: true;
}

interface Counted {
  limit: Limit;
  /** Whose acts are counted: a network, a browser, an address. It leaves this process as a keyed hash only. */
  of: string;
}

/** Acts go on with this server's own count when the shared one does not answer in time. */
const longestWait = 2000;
const limiters = new Map<string, Limiter>();

const mostOf = ({ most, fixed }: Limit) =>
  fixed ? most : Math.max(1, Math.round(most * env().LIMIT_FACTOR));

const limiterOf = (limit: Limit): Limiter => {
  const known = limiters.get(limit.name);
  if (known) return known;
  const limiter = new Limiter(mostOf(limit), limit.seconds);
  limiters.set(limit.name, limiter);
  return limiter;
};

const countHere = (acts: Counted[]): number => {
  const wait = Math.max(...acts.map(({ limit, of }) => limiterOf(limit).waitFor(of)));
  if (wait === 0) for (const { limit, of } of acts) limiterOf(limit).count(of);
  return wait;
};

const countEverywhere = async (acts: Counted[]): Promise<number> => {
  const buckets = acts.map(({ limit, of }) => ({
    key: sign(`limit ${limit.name} ${of}`, env().COOKIE_SECRET),
    most: mostOf(limit),
    seconds: limit.seconds,
  }));
  const { data, error } = await createAnonClient()
    .rpc('count_act', { p_buckets: buckets })
    .abortSignal(AbortSignal.timeout(longestWait));
  return error ? 0 : Number(data);
};

/** Counts an act and returns the seconds until it is allowed again, 0 when it may go on. */
export const countAct = async (acts: Counted[]): Promise<number> => {
  const wait = countHere(acts) || (await countEverywhere(acts));
  if (wait > 0) {
    noteWait(wait);
    log('web', 'warn', 'limit_reached', {
      id: currentRequestId(),
      limits: acts.map(({ limit }) => limit.name),
      wait,
    });
  }
  return wait;
};

/** Counts an act. Throws `Refusal` 429 with the minutes to wait when there were too many. */
export const limitAct = async (acts: Counted[]): Promise<void> => {
  const wait = await countAct(acts);
  if (wait > 0) throw new Refusal(429, 'too_many', { minutes: Math.ceil(wait / 60) });
};
