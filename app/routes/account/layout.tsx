import '../../ui/public.css';
import { Outlet, redirect } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { isLanguage, languages, locales } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { writeCookie } from '../../platform/cookies.server.ts';
import { env } from '../../platform/env.server.ts';
import { PublicFrame } from '../../ui/public/public-frame.tsx';
import type { Route } from './+types/layout.ts';

export const loader = ({ request }: Route.LoaderArgs) => {
  const url = new URL(request.url);
  const chosen = url.searchParams.get('lng');
  if (isLanguage(chosen)) {
    url.searchParams.delete('lng');
    throw redirect(url.pathname + url.search, {
      headers: { 'set-cookie': writeCookie('kp-language', chosen) },
    });
  }
  return { demo: env().DEMO, path: url.pathname };
};

const AccountLayout = ({ loaderData }: Route.ComponentProps) => {
  const { t, lng } = useTranslation();
  return (
    <PublicFrame
      home={paths.front(lng)}
      languages={languages.map((language) => ({
        lng: language,
        to: `${loaderData.path}?lng=${language}`,
        label: locales[language].name,
        current: language === lng,
      }))}
      contact={{ to: '#contact', label: t('account:contact') }}
      footer={[
        { to: paths.privacy(lng), label: t('account:privacy') },
        { to: paths.accessibility(lng), label: t('account:accessibility') },
      ]}
      demo={loaderData.demo}
    >
      <Outlet />
    </PublicFrame>
  );
};
export default AccountLayout;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
