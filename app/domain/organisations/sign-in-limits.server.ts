import { readCookie } from '../../platform/cookies.server.ts';
import { countAct, type Limit } from '../../platform/limit-acts.server.ts';
import { networkOf } from '../../platform/network.server.ts';

const quarter = 900;
const tries: Limit = { name: 'tries of a code', most: 5, seconds: quarter, fixed: true };
const codesForAddress: Limit = { name: 'codes for an address', most: 12, seconds: quarter };
const codesFromNetwork: Limit = { name: 'codes from a network', most: 60, seconds: quarter };
const factorTries: Limit = { name: 'tries of a second factor', most: 10, seconds: quarter, fixed: true };
const triesFromBrowser: Limit = { name: 'tries from a browser', most: 10, seconds: quarter };
const triesFromNetwork: Limit = { name: 'tries from a network', most: 100, seconds: quarter };

const browserOf = (request: Request) => `${networkOf(request)} ${readCookie(request, 'kp-browser') ?? 'new'}`;

/**
 * Counts a request for a code and returns the seconds to wait, 0 when it may be sent. An address is counted together
 * with the network that names it, so that a stranger who knows it slows nobody but itself.
 */
export const waitForCode = (request: Request, email: string): Promise<number> =>
  countAct([
    { limit: codesForAddress, of: `${networkOf(request)} ${email}` },
    { limit: codesFromNetwork, of: networkOf(request) },
  ]);

/** Counts a try before it is made, so that many at once are not more than five. */
export const waitForTry = async (request: Request, signIn: string): Promise<'code-ended' | number> => {
  const wait = await countAct([
    { limit: triesFromBrowser, of: browserOf(request) },
    { limit: triesFromNetwork, of: networkOf(request) },
  ]);
  if (wait > 0) return wait;
  return (await countAct([{ limit: tries, of: signIn }])) > 0 ? 'code-ended' : 0;
};

/**
 * Counts a try of a second factor, right or wrong, and returns the seconds to wait. It is counted by member, not by
 * sign-in: whoever has the mailbox can sign in anew, but not guess faster.
 */
export const waitForFactorTry = (request: Request, member: string): Promise<number> =>
  countAct([
    { limit: factorTries, of: member },
    { limit: triesFromBrowser, of: browserOf(request) },
    { limit: triesFromNetwork, of: networkOf(request) },
  ]);
