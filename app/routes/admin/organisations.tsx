import { Plus } from 'lucide-react';
import { AdminViews } from '../../domain/organisations/components/admin-views.tsx';
import { OrganisationTable } from '../../domain/organisations/components/organisation-table.tsx';
import { listManagedOrganisations } from '../../domain/organisations/list-managed-organisations.server.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/organisations.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return { organisations: await orErrorPage(listManagedOrganisations(request)) };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:part.organisations');

const OrganisationsPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={t('admin:part.organisations')}
        views={<AdminViews here="organisations" />}
        action={
          <LinkButton look="primary" icon={Plus} to={paths.adminOrganisationNew()}>
            {t('admin:organisation.add')}
          </LinkButton>
        }
      />
      <div className="admin">
        <p className="soft">{t('admin:organisation.intro')}</p>
        <OrganisationTable organisations={loaderData.organisations} />
      </div>
    </>
  );
};
export default OrganisationsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
