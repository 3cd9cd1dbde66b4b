import { testSecrets } from '../tests/support/database.ts';
import type { Call } from '../tests/support/real/supabase.ts';
import type { Rpc } from './pages.ts';

/** The calls that a page made; the worker's own are left out. */
export const callsOfPage = (calls: Call[]): Call[] =>
  calls.filter(({ apiKey }) => apiKey !== testSecrets.secretKey);

/** How many of them waited for one another: the longest chain in which each began after the one before had ended. */
export const longestChain = (calls: Call[]): number => {
  const byEnd = [...calls].sort((a, b) => a.ended - b.ended);
  let length = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of byEnd) {
    if (began < free) continue;
    length += 1;
    free = ended;
  }
  return length;
};

/** The functions of the database among the calls. */
export const rpcsOf = (calls: Call[]): Rpc[] =>
  calls
    .filter(({ path }) => path.startsWith('/rest/v1/rpc/'))
    .map(({ path, body }) => ({
      name: path.slice('/rest/v1/rpc/'.length),
      args: JSON.parse(body || '{}') as Record<string, unknown>,
    }));
