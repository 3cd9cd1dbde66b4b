import { MemberTable } from '../../domain/organisations/components/member-table.tsx';
import { listMembers } from '../../domain/organisations/list-members.server.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/members.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return { organisations: await orErrorPage(listMembers(request)) };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:title');

const MembersPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('admin:title')} />
      <div className="members">
        <p className="soft">{t('admin:intro')}</p>
        {loaderData.organisations.map((organisation) => (
          <section key={organisation.slug} aria-labelledby={`members-${organisation.slug}`}>
            <h2 id={`members-${organisation.slug}`}>
              <bdi>{organisation.name}</bdi>
            </h2>
            {organisation.members.length > 0 ? (
              <MemberTable organisation={organisation} />
            ) : (
              <p className="soft">{t('admin:nobody')}</p>
            )}
          </section>
        ))}
      </div>
    </>
  );
};
export default MembersPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
