import { data, useActionData, useLoaderData } from 'react-router';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { GateHistory } from '../../domain/settings/components/gate-history.tsx';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { saveGate } from '../../domain/settings/save-gate.server.ts';
import { gateFacts, isGateStage } from '../../domain/settings/settings.ts';
import { GateForm } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings-gate.ts';

const requireStage = (text: string) => {
  if (!isGateStage(text)) throw data(null, { status: 404 });
  return text;
};

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const stage = requireStage(params.stage);
  const { gates } = await orErrorPage(getManagedSettings(request));
  return {
    stage,
    versions: gates.find((gate) => gate.stage === stage)?.versions ?? [],
    requestId: newRequestId(),
  };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireAdmin(request);
  const stage = requireStage(params.stage);
  return answerAct({
    form: await readForm(request),
    schema: GateForm,
    lists: ['needs'],
    act: async (input) => {
      await saveGate(request, { stage, ...input });
      return paths.adminSettings({ done: 'gate' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.gates');

const GatePage = () => {
  const { t } = useTranslation();
  const { stage, versions, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { chosen, error } = useFields(problem);
  const title = t(`lead:gate.before.${stage}`);
  return (
    <>
      <AdminCrumbs part="settings" here={title} />
      <PageHead title={title} />
      <div className="admin narrow">
        <p className="soft">{t('admin:settings.gate-intro')}</p>
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={versions[0]?.version ?? 0}
          submit={t('admin:settings.gate-save')}
          cancel={paths.adminSettings()}
        >
          <ChoiceGroup
            kind="checkbox"
            name="needs"
            label={t('admin:settings.gate-needs')}
            choices={gateFacts.map((fact) => ({ value: fact, label: t(`lead:gate.fact.${fact}`) }))}
            chosen={chosen('needs', versions[0]?.needs ?? [])}
            error={error('needs')}
          />
        </AdminForm>
        <GateHistory versions={versions} />
      </div>
    </>
  );
};
export default GatePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
