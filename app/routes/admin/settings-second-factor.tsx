import { Link, useActionData, useLoaderData } from 'react-router';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { saveSetting } from '../../domain/settings/save-setting.server.ts';
import { obliged } from '../../domain/settings/settings.ts';
import { SecondFactorForm } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { isFactorOffered } from '../../platform/factors.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings-second-factor.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const [{ settings, own_second_factor: own }, offered] = await Promise.all([
    orErrorPage(getManagedSettings(request)),
    orErrorPage(isFactorOffered()),
  ]);
  return { known: settings.second_factor, own, offered, requestId: newRequestId() };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: SecondFactorForm,
    act: async (input) => {
      await saveSetting(request, 'second_factor', input);
      return paths.adminSettings({ done: 'two-step' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.two-step-title');

const SecondFactorSettingsPage = () => {
  const { t } = useTranslation();
  const { known, own, offered, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { typed, error } = useFields(problem);
  return (
    <>
      <AdminCrumbs part="settings" here={t('admin:settings.two-step-title')} />
      <PageHead title={t('admin:settings.two-step-title')} />
      <div className="admin narrow">
        <p className="soft">{t('admin:settings.two-step-text')}</p>
        {!offered && <p>{t('admin:settings.two-step-not-offered')}</p>}
        {offered && !own && (
          <p>
            {t('admin:settings.two-step-own')}{' '}
            <Link to={paths.secondFactor()} reloadDocument>
              {t('admin:settings.two-step-own-link')}
            </Link>
          </p>
        )}
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={known.version}
          submit={t('admin:save')}
          cancel={paths.adminSettings()}
        >
          <ChoiceGroup
            name="whom"
            label={t('admin:settings.two-step-who')}
            choices={obliged.map((who) => ({
              value: who,
              label: t(`admin:settings.two-step-choice.${who}`),
              disabled: who !== 'nobody' && !(offered && own),
            }))}
            chosen={typed('whom', known.value.whom)}
            error={error('whom')}
          />
        </AdminForm>
      </div>
    </>
  );
};
export default SecondFactorSettingsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
