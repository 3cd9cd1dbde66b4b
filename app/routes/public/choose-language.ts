import { redirect } from 'react-router';
import { listLanguages } from '../../domain/settings/list-languages.server.ts';
import { isLanguage, preferredLanguage } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import type { Route } from './+types/choose-language.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const offered = await listLanguages();
  const chosen = readCookie(request, 'kp-language');
  const lng =
    isLanguage(chosen) && offered.includes(chosen)
      ? chosen
      : preferredLanguage(request.headers.get('accept-language'), offered);
  throw redirect(paths.front(lng), { headers: { vary: 'Accept-Language, Cookie' } });
};
