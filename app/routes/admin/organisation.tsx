import { Pencil, UserPlus } from 'lucide-react';
import { useActionData, useLoaderData } from 'react-router';
import { MemberTable } from '../../domain/members/components/member-table.tsx';
import { AdminDone, AdminPress, AdminRefused } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { OrganisationActs } from '../../domain/organisations/components/organisation-acts.tsx';
import { OrganisationFacts } from '../../domain/organisations/components/organisation-facts.tsx';
import { getManagedOrganisation } from '../../domain/organisations/get-managed-organisation.server.ts';
import { makeDesk } from '../../domain/organisations/make-desk.server.ts';
import { OrganisationActForm } from '../../domain/organisations/organisation-form.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { switchOrganisation } from '../../domain/organisations/switch-organisation.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/organisation.ts';

const dones = ['added', 'saved', 'handed', 'desk', 'activate', 'deactivate'] as const;

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const { searchParams } = new URL(request.url);
  return {
    organisation: await orErrorPage(getManagedOrganisation(request, params.slug)),
    requestId: newRequestId(),
    done: dones.find((each) => each === searchParams.get('done')) ?? null,
    before: searchParams.get('before'),
  };
};

export const action = async ({ request, params: { slug } }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: OrganisationActForm,
    act: async ({ requestId, version, act }) => {
      if (act === 'make_desk') {
        const { before } = await makeDesk(request, requestId, slug);
        return paths.adminOrganisation(slug, before === slug ? {} : { done: 'desk', before });
      }
      await switchOrganisation(request, { requestId, slug, version, active: act === 'activate' });
      return paths.adminOrganisation(slug, { done: act });
    },
  });
};

export const meta = ({ matches, loaderData }: Titled<{ organisation: { name: string } }>) =>
  pageTitle(matches, 'admin:part.organisations', loaderData?.organisation.name);

const OrganisationPage = () => {
  const { t } = useTranslation();
  const { organisation, requestId, done, before } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { name, slug, version, active } = organisation;
  const undo =
    done === 'desk' && before && organisation.is_desk ? (
      <AdminPress act="make_desk" action={paths.adminOrganisation(before)} {...{ requestId, version }} small>
        {t('admin:undo')}
      </AdminPress>
    ) : done === 'deactivate' && !active ? (
      <AdminPress act="activate" {...{ requestId, version }} small>
        {t('admin:undo')}
      </AdminPress>
    ) : null;
  return (
    <>
      <AdminCrumbs part="organisations" here={name} />
      <PageHead
        title={<bdi>{name}</bdi>}
        action={
          <LinkButton icon={Pencil} to={paths.adminOrganisationEdit(slug)}>
            {t('admin:edit')}
          </LinkButton>
        }
      />
      <AdminDone words={done && t(`admin:organisation.done.${done}`, { name })} action={undo} />
      <div className="admin">
        <AdminRefused problem={problem} />
        <OrganisationFacts organisation={organisation} />
        <section aria-labelledby="members">
          <div className="beside">
            <h2 id="members">{t('admin:part.members')}</h2>
            {active && (
              <LinkButton icon={UserPlus} small to={paths.adminMemberNew({ organisation: slug })}>
                {t('admin:member.invite')}
              </LinkButton>
            )}
          </div>
          <MemberTable organisation={organisation} />
        </section>
        <OrganisationActs organisation={organisation} requestId={requestId} />
      </div>
    </>
  );
};
export default OrganisationPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
