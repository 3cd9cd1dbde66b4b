import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { StageForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { nameOf } from '../../domain/pipeline/components/case-name.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { moveStage } from '../../domain/pipeline/move-stage.server.ts';
import { stages } from '../../domain/pipeline/stages.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-stage.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'move');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: StageForm,
    act: (input) => moveStage(args.request, input),
  });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:stage.page-title');

const StagePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { row, gate } = loaderData.found;
  const form = useActForm(actionData, {
    stage: {
      label: t('lead:stage.choose'),
      now: row.stage,
      start: gate?.stage,
      options: stages.map((stage) => ({ value: stage, label: t(`pipeline:stage.${stage}`) })),
    },
    reason: { label: t('lead:stage.reason') },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('lead:stage.page-title')}
      submit={t('lead:stage.move')}
      intro={t('lead:stage.intro', { name: nameOf(row), stage: t(`pipeline:stage.${row.stage}`) })}
    >
      <Select {...form.pick('stage')} />
      <TextArea {...form.line('reason')} hint={t('lead:stage.reason-hint')} />
    </ActPage>
  );
};
export default StagePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
