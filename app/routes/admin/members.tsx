import { UserPlus } from 'lucide-react';
import { MemberTable } from '../../domain/members/components/member-table.tsx';
import { AdminViews } from '../../domain/organisations/components/admin-views.tsx';
import { listManagedOrganisations } from '../../domain/organisations/list-managed-organisations.server.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/members.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return { organisations: await orErrorPage(listManagedOrganisations(request)) };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:part.members');

const MembersPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={t('admin:part.members')}
        views={<AdminViews here="members" />}
        action={
          <LinkButton look="primary" icon={UserPlus} to={paths.adminMemberNew()}>
            {t('admin:member.invite')}
          </LinkButton>
        }
      />
      <div className="admin">
        <p className="soft">{t('admin:member.intro')}</p>
        {loaderData.organisations.map((organisation) => (
          <section key={organisation.slug} aria-labelledby={`members-${organisation.slug}`}>
            <h2 id={`members-${organisation.slug}`}>
              <bdi>{organisation.name}</bdi>
            </h2>
            <MemberTable organisation={organisation} />
          </section>
        ))}
      </div>
    </>
  );
};
export default MembersPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
