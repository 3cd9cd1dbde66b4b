import type { RequestHandler } from 'express';
import { networkOfAddress } from '../../app/platform/network.server.ts';

/** How long a network that was refused goes through the lane, in milliseconds. */
const forAWhile = 60_000;
/** Then the next one begins: who sends slowly must not hold the others up. */
const longestTurn = 2000;
/** Beyond so many nobody waits and nobody is remembered: a flood must not fill the memory. */
const mostWaiting = 200;
const mostNetworks = 10_000;

/**
 * Whoever has just been refused for asking too often is answered one at a time, all such networks together, so that
 * everybody else waits for one of them at most. Nothing is refused here but what is beyond the queue.
 */
export const makeSlowLane = (now: () => number): RequestHandler => {
  const refusedAt = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let busy = false;
  const next = () => {
    const first = waiting.shift();
    busy = Boolean(first);
    first?.();
  };
  return (request, response, go) => {
    const network = networkOfAddress(request.ip ?? '');
    const since = refusedAt.get(network);
    const slow = since !== undefined && now() - since < forAWhile;
    if (since !== undefined && !slow) refusedAt.delete(network);
    response.once('finish', () => {
      if (response.statusCode !== 429) return;
      refusedAt.delete(network);
      refusedAt.set(network, now());
      const [oldest] = refusedAt.keys();
      if (refusedAt.size > mostNetworks && oldest !== undefined) refusedAt.delete(oldest);
    });
    if (!slow) return go();
    if (waiting.length >= mostWaiting) return go({ status: 429 });
    waiting.push(() => {
      if (response.destroyed) return next();
      const turn = setTimeout(end, longestTurn);
      response.once('close', end);
      go();
      function end() {
        response.off('close', end);
        clearTimeout(turn);
        next();
      }
    });
    if (!busy) next();
  };
};
