import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { assignLead } from '../../domain/pipeline/assign-lead.server.ts';
import { AssignForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-assign.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'assign');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: AssignForm, act: (input) => assignLead(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:assign-form.title');

const AssignPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { found, me } = loaderData;
  const form = useActForm(actionData, {
    member: {
      label: t('lead:assign-form.member'),
      now: found.row.responsible?.person_id,
      options: found.colleagues.map(({ id, full_name: name }) => ({
        value: id,
        label: id === me ? t('lead:assign-form.me', { name }) : name,
      })),
    },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t('lead:assign-form.title')}
      submit={t('lead:assign-form.act')}
    >
      <Select {...form.pick('member')} empty={t('lead:assign-form.nobody')} />
    </ActPage>
  );
};
export default AssignPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
