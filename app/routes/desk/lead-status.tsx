import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { StatusForm } from '../../domain/pipeline/case-forms.ts';
import { changeStatus } from '../../domain/pipeline/change-status.server.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { StatusFields, useStatusForm } from '../../domain/pipeline/components/status-fields.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/lead-status.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'move');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: StatusForm, act: (input) => changeStatus(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:status-form.title');

const StatusPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form = useStatusForm(actionData, loaderData.found);
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('lead:status-form.title')}
      submit={t('lead:status-form.act')}
    >
      <StatusFields form={form} />
    </ActPage>
  );
};
export default StatusPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
