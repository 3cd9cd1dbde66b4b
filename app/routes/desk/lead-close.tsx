import { data } from 'react-router';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { CloseRowsForm } from '../../domain/pipeline/case-forms.ts';
import { closeDisclosure } from '../../domain/pipeline/close-disclosure.server.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-close.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'close_rows');
  const organisation = act.found.ledger.find(
    (row) => row.organisation?.slug === args.params.organisation,
  )?.organisation;
  if (!organisation) throw data(null, { status: 404 });
  return { ...act, organisation };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: CloseRowsForm,
    act: (input) => closeDisclosure(args.request, { ...input, organisation: args.params.organisation }),
  });

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:ledger.close-row');

const ClosePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { organisation } = loaderData;
  const form = useActForm(actionData, { reason: { label: t('lead:close-form.reason') } });
  return (
    <ActPage
      act={loaderData}
      form={form}
      title={t('lead:close-form.title', { name: organisation.short_name })}
      submit={t('lead:close-form.act')}
      danger
      intro={t('lead:close-form.intro', { name: organisation.name })}
    >
      <TextArea {...form.line('reason')} required />
    </ActPage>
  );
};
export default ClosePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
