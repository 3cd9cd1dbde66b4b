import { redirect } from 'react-router';
import { isLanguage, preferredLanguage } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import type { Route } from './+types/choose-language.ts';

export const loader = ({ request }: Route.LoaderArgs) => {
  const chosen = readCookie(request, 'kp-language');
  const lng = isLanguage(chosen) ? chosen : preferredLanguage(request.headers.get('accept-language'));
  throw redirect(paths.front(lng), { headers: { vary: 'Accept-Language, Cookie' } });
};
