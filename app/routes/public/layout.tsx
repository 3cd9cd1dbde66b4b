import { Outlet } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { languages, locales } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { env } from '../../platform/env.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { PublicFrame } from '../../ui/public/public-frame.tsx';
import '../../ui/public.css';
import type { Route } from './+types/layout.ts';

export const loader = ({ params, request }: Route.LoaderArgs) => {
  requireLanguage(params);
  return { demo: env().DEMO, path: new URL(request.url).pathname.replace(/\.data$/, '') };
};

const PublicLayout = ({ loaderData }: Route.ComponentProps) => {
  const { t, lng } = useTranslation();
  const rest = loaderData.path.split('/').slice(2).join('/');
  return (
    <PublicFrame
      home={paths.front(lng)}
      demo={loaderData.demo}
      languages={languages.map((code) => ({
        lng: code,
        to: rest ? `${paths.front(code)}/${rest}` : paths.front(code),
        label: locales[code].name,
        current: code === lng,
      }))}
      chooseLanguage={paths.language()}
      contact={{ to: '#contact', label: t('public:footer.contact') }}
      footer={[
        { to: paths.privacy(lng), label: t('public:footer.privacy') },
        { to: paths.accessibility(lng), label: t('public:footer.accessibility') },
        { to: paths.enquire(lng), label: t('public:footer.contact') },
        { to: paths.signIn(), label: t('public:footer.sign-in') },
      ]}
    >
      <Outlet />
    </PublicFrame>
  );
};
export default PublicLayout;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
