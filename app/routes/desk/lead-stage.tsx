import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { StageForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { nameOf } from '../../domain/pipeline/components/case-name.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { moveStage } from '../../domain/pipeline/move-stage.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { stages } from '../../domain/pipeline/stages.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-stage.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.move, 'responsible');
  return { found, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: StageForm,
    act: async (input) => {
      await moveStage(request, { address: params.address, ...input });
      return localPath(new URL(request.url).searchParams.get('back'), paths.lead(params.address));
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:stage.page-title');

const StagePage = () => {
  const { t } = useTranslation();
  const { found, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:stage.page-title')}
      problem={problem}
      requestId={requestId}
      version={found.row.version}
      submit={t('lead:stage.move')}
      intro={t('lead:stage.intro', {
        name: nameOf(found.row),
        stage: t(`pipeline:stage.${found.row.stage}`),
      })}
    >
      <Select
        name="stage"
        label={t('lead:stage.choose')}
        options={stages.map((stage) => ({ value: stage, label: t(`pipeline:stage.${stage}`) }))}
        defaultValue={typed(problem, 'stage', found.gate?.stage ?? found.row.stage)}
        error={error('stage')}
      />
      <TextArea
        name="reason"
        label={t('lead:stage.reason')}
        hint={t('lead:stage.reason-hint')}
        defaultValue={typed(problem, 'reason', '')}
        error={error('reason')}
      />
    </ActPage>
  );
};
export default StagePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
