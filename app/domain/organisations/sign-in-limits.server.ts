import { readCookie } from '../../platform/cookies.server.ts';
import { Limiter } from '../../platform/limiter.ts';

const quarter = 900;
const tries = new Limiter(5, quarter);
const codesForAddress = new Limiter(12, quarter);
const codesFromNetwork = new Limiter(60, quarter);
const wrongFromBrowser = new Limiter(10, quarter);
const wrongFromNetwork = new Limiter(100, quarter);

/** Set by our own server, which overwrites what a client sends. */
const networkOf = (request: Request) => request.headers.get('x-client-address') ?? 'unknown';
const browserOf = (request: Request) => `${networkOf(request)} ${readCookie(request, 'kp-browser') ?? 'new'}`;

/** Counts a request for a code. False when this network has asked often enough; other networks still can. */
export const mayAskForCode = (request: Request, email: string): boolean => {
  const network = networkOf(request);
  const pair = `${network} ${email}`;
  if (codesForAddress.isOver(pair) || codesFromNetwork.isOver(network)) return false;
  codesForAddress.count(pair);
  codesFromNetwork.count(network);
  return true;
};

/** A code ends after five wrong tries; a browser and a network that keep guessing are slowed, an address never is. */
export const mayTryCode = (request: Request, signIn: string): 'yes' | 'code-ended' | 'too-many' => {
  if (wrongFromBrowser.isOver(browserOf(request)) || wrongFromNetwork.isOver(networkOf(request)))
    return 'too-many';
  return tries.isOver(signIn) ? 'code-ended' : 'yes';
};

export const countWrongCode = (request: Request, signIn: string): void => {
  tries.count(signIn);
  wrongFromBrowser.count(browserOf(request));
  wrongFromNetwork.count(networkOf(request));
};
