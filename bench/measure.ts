import { type Answer, type Ask, ask } from './client.ts';

/** Makes the next request, or none when there is nothing left to do it with. */
export type Next = () => Ask | undefined;

export interface Figures {
  /** Milliseconds at one client. */
  median: number;
  p95: number;
  samples: number;
  /** At sixteen clients. */
  perSecond: number;
  /** Requests of the sixteen that were refused. */
  refused: number;
  bytes: number;
}

/** Of sorted numbers. */
export const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const isGood = ({ status }: Answer, { method = 'GET' }: Ask) =>
  method === 'GET' ? status === 200 : status < 400;

const one = async (next: Next): Promise<Answer | undefined> => {
  const wanted = next();
  if (!wanted) return undefined;
  const answer = await ask(wanted);
  if (!isGood(answer, wanted))
    throw new Error(`${wanted.method ?? 'GET'} ${new URL(wanted.url).pathname} answered ${answer.status}`);
  return answer;
};

const clients = 16;

/** Answers a second with sixteen clients, for so many seconds or until there is nothing left to ask. */
const load = async (next: Next, seconds: number): Promise<Pick<Figures, 'perSecond' | 'refused'>> => {
  const began = performance.now();
  const until = began + seconds * 1000;
  let answered = 0;
  let refused = 0;
  const client = async () => {
    for (let wanted = next(); wanted && performance.now() < until; wanted = next()) {
      if (isGood(await ask(wanted), wanted)) answered += 1;
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: answered / ((performance.now() - began) / 1000), refused };
};

const warmUps = 3;
const mostSamples = 60;
const fewestSamples = 8;

/**
 * Measures what is compared side by side: one of each in turn, so that a busy moment of the machine meets all of them,
 * then each at sixteen clients.
 * @param seconds for all of them at one client
 */
export const compare = async <Name extends string>(
  subjects: Record<Name, { next: Next; loadSeconds: number }>,
  seconds: number,
): Promise<Record<Name, Figures>> => {
  const entries = Object.entries(subjects) as [Name, { next: Next; loadSeconds: number }][];
  const times = new Map(entries.map(([name]) => [name, [] as number[]]));
  const bytes = new Map<Name, number>();
  for (let i = 0; i < warmUps; i += 1) for (const [, { next }] of entries) await one(next);
  const until = performance.now() + seconds * 1000;
  for (let i = 0; i < mostSamples && (i < fewestSamples || performance.now() < until); i += 1) {
    for (const [name, { next }] of entries) {
      const answer = await one(next);
      if (!answer) continue;
      times.get(name)?.push(answer.ms);
      bytes.set(name, answer.bytes);
    }
  }
  const figures = {} as Record<Name, Figures>;
  for (const [name, { next, loadSeconds }] of entries) {
    const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
    figures[name] = {
      median: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      samples: sorted.length,
      ...(await load(next, loadSeconds)),
      bytes: bytes.get(name) ?? 0,
    };
  }
  return figures;
};
