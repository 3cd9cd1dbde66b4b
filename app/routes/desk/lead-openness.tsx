import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { OpennessForm } from '../../domain/pipeline/case-forms.ts';
import { changeOpenness } from '../../domain/pipeline/change-openness.server.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { opennesses } from '../../domain/pipeline/ledger.ts';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-openness.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'openness');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: OpennessForm, act: (input) => changeOpenness(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:openness-form.title');

const OpennessPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const { found } = loaderData;
  const form = useActForm(actionData, {
    openness: {
      label: t('lead:openness-form.openness'),
      now: found.openness,
      options: opennesses.map((openness) => ({
        value: openness,
        label: t(`lead:openness-form.choice.${openness}`),
      })),
    },
    reason: { label: t('lead:openness-form.reason') },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('lead:openness-form.title')}
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
      <ChoiceGroup {...form.choose('openness')} />
      <TextArea {...form.line('reason')} hint={t('lead:openness-form.reason-hint')} />
    </ActPage>
  );
};
export default OpennessPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
