import { ArrowLeftRight, Building2, Inbox, List, LogOut, Settings, Smartphone } from 'lucide-react';
import { Form, Link, Outlet, useLocation, useRouteLoaderData, useSearchParams } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { ChoicesContext } from '../../domain/settings/components/choices-context.tsx';
import { listChoices } from '../../domain/settings/list-choices.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { deskLanguages, locales } from '../../i18n/locales.ts';
import { paths } from '../../paths.ts';
import type { loader as rootLoader } from '../../root.tsx';
import { DeskFrame, type RailItem } from '../../ui/desk/desk-frame.tsx';
import { MenuChoice } from '../../ui/desk/menu-choice.tsx';
import styles from '../../ui/desk.css?url';
import { Icon } from '../../ui/icon.tsx';
import { ErrorPage } from '../../ui/public/error-page.tsx';
import type { Route } from './+types/layout.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const [{ member, organisation, counts }, choices] = await Promise.all([
    requireMember(request),
    listChoices(request).catch(() => ({})),
  ]);
  return { member, organisation, counts, choices };
};

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const handle = { hydrate: true };

const Account = () => {
  const { t, lng } = useTranslation();
  return (
    <>
      <MenuChoice
        action={paths.theme()}
        label={t('desk:frame.theme')}
        name="theme"
        choices={[
          { value: 'light', label: t('desk:frame.theme-light') },
          { value: 'dark', label: t('desk:frame.theme-dark') },
          { value: 'system', label: t('desk:frame.theme-system') },
        ]}
      />
      <hr />
      <MenuChoice
        action={paths.language()}
        label={t('ui:language')}
        name="language"
        choices={deskLanguages.map((code) => ({
          value: code,
          label: locales[code].name,
          lang: code,
          current: code === lng,
        }))}
      />
      <hr />
      <Link to={paths.secondFactor()} reloadDocument>
        <Icon of={Smartphone} />
        {t('desk:frame.two-step')}
      </Link>
      <Form method="post" action={paths.signOut()} reloadDocument>
        <button type="submit">
          <Icon of={LogOut} turns />
          {t('desk:frame.sign-out')}
        </button>
      </Form>
    </>
  );
};

const DeskLayout = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const { pathname } = useLocation();
  const searched = pathname.startsWith(paths.pipeline()) ? query.get('q') : null;
  const demo = useRouteLoaderData<typeof rootLoader>('root')?.demo;
  const { member, organisation, counts, choices } = loaderData;
  const rail: RailItem[] = [
    { to: paths.inbox(), label: t('desk:frame.inbox'), icon: Inbox, count: counts.inbox },
    { to: paths.pipeline(), label: t('desk:frame.pipeline'), icon: List },
    { to: paths.handOffs(), label: t('desk:frame.hand-offs'), icon: ArrowLeftRight, count: counts.hand_offs },
    { to: paths.companies(), label: t('desk:frame.companies'), icon: Building2 },
  ];
  if (member.role === 'admin') {
    rail.push({ to: paths.admin(), label: t('desk:frame.admin'), icon: Settings, apart: true });
  }
  return (
    <DeskFrame
      home={paths.inbox()}
      rail={rail}
      railLabel={t('desk:frame.name')}
      search={{ action: paths.pipeline(), label: t('desk:frame.search'), value: searched }}
      person={{ name: member.full_name, organisation: organisation.name }}
      account={<Account />}
      demo={demo ? t('desk:frame.demo') : null}
    >
      <ChoicesContext value={choices}>
        <Outlet />
      </ChoicesContext>
    </DeskFrame>
  );
};
export default DeskLayout;

export const ErrorBoundary = ErrorPage;
