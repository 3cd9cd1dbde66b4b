import { data } from 'react-router';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { askClient } from '../../domain/pipeline/ask-client.server.ts';
import { ClientForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { Field } from '../../ui/field.tsx';
import type { Route } from './+types/lead-client.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'edit');
  if (!act.found.client) throw data(null, { status: 404 });
  return act;
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: ClientForm, act: (input) => askClient(args.request, input) });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:client.title');

const ClientQuestionPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const form = useActForm(actionData, {
    email: { label: t('lead:client.email'), now: loaderData.found.client?.email },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      title={t('lead:client.title')}
      submit={t('lead:client.ask')}
      intro={t('lead:client.intro')}
    >
      <Field
        {...form.line('email')}
        hint={t('lead:client.email-hint')}
        required
        inputMode="email"
        dir="ltr"
      />
    </ActPage>
  );
};
export default ClientQuestionPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
