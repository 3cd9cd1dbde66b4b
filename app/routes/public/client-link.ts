import { redirect } from 'react-router';
import { paths } from '../../paths.ts';
import { writeCookie } from '../../platform/cookies.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/client-link.ts';

/** Swaps the token for a cookie, so that no address with a key in it stays in a browser's history. */
export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(paths.client(requireLanguage(params)), {
    headers: { 'referrer-policy': 'no-referrer', 'set-cookie': writeCookie('kp-client', params.token) },
  });
