import { useActionData, useLoaderData } from 'react-router';
import { AdminForm } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { getManagedOrganisation } from '../../domain/organisations/get-managed-organisation.server.ts';
import { handAllToDesk } from '../../domain/organisations/hand-all-to-desk.server.ts';
import { PressForm } from '../../domain/organisations/organisation-form.ts';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/organisation-hand-all.ts';

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
    schema: PressForm,
    act: async ({ requestId }) => {
      await handAllToDesk(request, requestId, params.slug);
      return paths.adminOrganisation(params.slug, { done: 'handed' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:hand-all.title');

const HandAllPage = () => {
  const { t } = useTranslation();
  const { organisation, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { name, slug, open, desk } = organisation;
  return (
    <>
      <AdminCrumbs
        part="organisations"
        between={{ to: paths.adminOrganisation(slug), label: name }}
        here={t('admin:hand-all.title')}
      />
      <PageHead title={t('admin:hand-all.title')} />
      <div className="admin narrow">
        <p>{t('admin:hand-all.what', { name, desk: desk?.name ?? '' })}</p>
        <p>
          {t('admin:cases', { count: open.cases })} {t('admin:hand-offs', { count: open.hand_offs })}
        </p>
        <p className="soft">{t('admin:hand-all.after', { name })}</p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          submit={t('admin:hand-all.act')}
          cancel={paths.adminOrganisation(slug)}
          danger
        />
      </div>
    </>
  );
};
export default HandAllPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
