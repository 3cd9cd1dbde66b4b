import { useActionData, useLoaderData } from 'react-router';
import { AdminForm } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { OrganisationFields } from '../../domain/organisations/components/organisation-fields.tsx';
import { OrganisationForm } from '../../domain/organisations/organisation-form.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { saveOrganisation } from '../../domain/organisations/save-organisation.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/organisation-new.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return { requestId: newRequestId() };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: OrganisationForm,
    act: async (input) => {
      const { slug } = await saveOrganisation(request, { slug: null, ...input });
      return paths.adminOrganisation(slug, { done: 'added' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:organisation.add');

const NewOrganisationPage = () => {
  const { t } = useTranslation();
  const { requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <>
      <AdminCrumbs part="organisations" here={t('admin:organisation.add')} />
      <PageHead title={t('admin:organisation.add')} />
      <div className="admin narrow">
        <AdminForm
          problem={problem}
          requestId={requestId}
          submit={t('admin:organisation.add-act')}
          cancel={paths.admin()}
        >
          <OrganisationFields problem={problem} />
        </AdminForm>
      </div>
    </>
  );
};
export default NewOrganisationPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
