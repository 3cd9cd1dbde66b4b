import { answerCall } from '../../domain/pipeline/answer-call.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { CallForm } from '../../domain/pipeline/call-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { CallTimes } from '../../domain/pipeline/components/call-facts.tsx';
import { CallFields, useCallForm } from '../../domain/pipeline/components/call-fields.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/lead-call.ts';

export const loader = (args: Route.LoaderArgs) => loadAct(args, 'message');

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: CallForm, act: (input) => answerCall(args.request, input) });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:call.title');

const CallPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { calls } = loaderData.found;
  const call = useCallForm(actionData, calls);
  return (
    <ActPage
      act={loaderData}
      form={call.form}
      title={t('lead:call.title')}
      submit={t(call.open ? 'lead:call.act' : 'lead:call.propose')}
      intro={
        <>
          <p>{t('lead:call.intro')}</p>
          {calls && !call.open && <CallTimes call={calls} />}
        </>
      }
    >
      <CallFields {...call} />
    </ActPage>
  );
};
export default CallPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
