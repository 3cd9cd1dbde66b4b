import { useActionData, useLoaderData } from 'react-router';
import { AdminForm } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { OrganisationFields } from '../../domain/organisations/components/organisation-fields.tsx';
import { getManagedOrganisation } from '../../domain/organisations/get-managed-organisation.server.ts';
import { OrganisationForm } from '../../domain/organisations/organisation-form.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { saveOrganisation } from '../../domain/organisations/save-organisation.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/organisation-edit.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return {
    organisation: await orErrorPage(getManagedOrganisation(request, params.slug)),
    requestId: newRequestId(),
  };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: OrganisationForm,
    act: async (input) => {
      await saveOrganisation(request, { slug: params.slug, ...input });
      return paths.adminOrganisation(params.slug, { done: 'saved' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:organisation.edit');

const EditOrganisationPage = () => {
  const { t } = useTranslation();
  const { organisation, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const own = { to: paths.adminOrganisation(organisation.slug), label: organisation.name };
  return (
    <>
      <AdminCrumbs part="organisations" between={own} here={t('admin:edit')} />
      <PageHead title={t('admin:organisation.edit')} />
      <div className="admin narrow">
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={organisation.version}
          submit={t('admin:save')}
          cancel={own.to}
        >
          <OrganisationFields problem={problem} known={organisation} />
        </AdminForm>
      </div>
    </>
  );
};
export default EditOrganisationPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
