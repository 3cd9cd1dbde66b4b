import { useActionData, useLoaderData } from 'react-router';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { forgetLanguages } from '../../domain/settings/list-languages.server.ts';
import { saveSetting } from '../../domain/settings/save-setting.server.ts';
import { LanguagesForm } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { defaultLanguage, languages, locales } from '../../i18n/locales.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings-languages.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const { settings } = await orErrorPage(getManagedSettings(request));
  return { offered: settings.languages, requestId: newRequestId() };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: LanguagesForm,
    lists: ['languages'],
    act: async (input) => {
      await saveSetting(request, 'languages', input);
      forgetLanguages();
      return paths.adminSettings({ done: 'languages' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.languages-title');

const LanguagesPage = () => {
  const { t } = useTranslation();
  const { offered, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { chosen, error } = useFields(problem);
  return (
    <>
      <AdminCrumbs part="settings" here={t('admin:settings.languages-title')} />
      <PageHead title={t('admin:settings.languages-title')} />
      <div className="admin narrow">
        <p className="soft">{t('admin:settings.languages-text')}</p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={offered.version}
          submit={t('admin:save')}
          cancel={paths.adminSettings()}
        >
          <ChoiceGroup
            kind="checkbox"
            name="languages"
            label={t('admin:settings.languages')}
            choices={languages.map((code) => ({
              value: code,
              label: <span lang={locales[code].tag}>{locales[code].name}</span>,
              hint: !locales[code].reviewed && t('admin:settings.unreviewed'),
              disabled: code === defaultLanguage,
            }))}
            chosen={[defaultLanguage, ...chosen('languages', offered.value)]}
            error={error('languages')}
          />
        </AdminForm>
      </div>
    </>
  );
};
export default LanguagesPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
