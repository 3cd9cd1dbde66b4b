import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { OpennessForm } from '../../domain/pipeline/case-forms.ts';
import { changeOpenness } from '../../domain/pipeline/change-openness.server.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { opennesses } from '../../domain/pipeline/ledger.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-openness.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.openness, 'officer');
  return { found, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: OpennessForm,
    act: async (input) => {
      await changeOpenness(request, { address: params.address, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:openness-form.title');

const OpennessPage = () => {
  const { t, format } = useTranslation();
  const { found, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:openness-form.title')}
      problem={problem}
      requestId={requestId}
      version={found.row.version}
      submit={t('lead:openness-form.act')}
      intro={
        <>
          {found.name_seen_by.length > 0 && (
            <p>{t('lead:openness-form.seen-by', { names: format.list(found.name_seen_by) })}</p>
          )}
          <p>{t('lead:openness-form.new-code')}</p>
        </>
      }
    >
      <ChoiceGroup
        name="openness"
        label={t('lead:openness-form.openness')}
        choices={opennesses.map((openness) => ({
          value: openness,
          label: t(`lead:openness-form.choice.${openness}`),
        }))}
        chosen={typed(problem, 'openness', found.openness)}
        error={error('openness')}
      />
      <TextArea
        name="reason"
        label={t('lead:openness-form.reason')}
        hint={t('lead:openness-form.reason-hint')}
        defaultValue={typed(problem, 'reason', '')}
        error={error('reason')}
      />
    </ActPage>
  );
};
export default OpennessPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
