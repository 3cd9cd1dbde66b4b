import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { NeedsFields, useNeedsForm } from '../../domain/pipeline/components/needs-fields.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { NeedsForm } from '../../domain/pipeline/needs-form.ts';
import { saveNeeds } from '../../domain/pipeline/save-needs.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/lead-needs.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'edit');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: NeedsForm,
    lists: ['project_kinds', 'spaces'],
    act: (input) => saveNeeds(args.request, input),
  });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:needs.form.title');

const NeedsPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { sector } = loaderData.found.row;
  const form = useNeedsForm(actionData, loaderData.found.needs, sector);
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('lead:needs.form.title')}
      submit={t('lead:save')}
    >
      <NeedsFields form={form} sector={sector} />
    </ActPage>
  );
};
export default NeedsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
