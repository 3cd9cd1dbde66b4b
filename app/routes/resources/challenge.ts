import { readCookie } from '../../platform/cookies.server.ts';
import { makeChallenge } from '../../platform/proof-of-work.server.ts';
import type { Route } from './+types/challenge.ts';

/** A challenge for the sender of a draft; the last page of the form asks for it after the first input. */
export const loader = async ({ request }: Route.LoaderArgs) => {
  const key = readCookie(request, 'kp-draft');
  if (!key) return Response.json({}, { status: 404 });
  return Response.json(await makeChallenge(key));
};
