import '../../ui/public.css';
import { Outlet } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { deskLanguages, locales } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import { env } from '../../platform/env.server.ts';
import { pageAddress } from '../../platform/page-address.ts';
import { PublicFrame } from '../../ui/public/public-frame.tsx';
import type { Route } from './+types/layout.ts';

export const loader = ({ request }: Route.LoaderArgs) => ({ demo: env().DEMO, path: pageAddress(request) });

const AccountLayout = ({ loaderData }: Route.ComponentProps) => {
  const { t, lng } = useTranslation();
  return (
    <PublicFrame
      home={paths.front(lng)}
      choosing={{
        languages: deskLanguages.map((code) => ({
          lng: code,
          tag: locales[code].tag,
          to: loaderData.path,
          label: locales[code].name,
          current: code === lng,
        })),
        action: paths.language(),
        typedForm: null,
      }}
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
