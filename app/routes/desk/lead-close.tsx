import { data, useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { CloseRowsForm } from '../../domain/pipeline/case-forms.ts';
import { closeDisclosure } from '../../domain/pipeline/close-disclosure.server.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-close.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.close_rows, 'responsible');
  const organisation = found.ledger.find(
    (row) => row.organisation?.slug === params.organisation,
  )?.organisation;
  if (!organisation) throw data(null, { status: 404 });
  return { found, requestId: newRequestId(), organisation };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: CloseRowsForm,
    act: async (input) => {
      await closeDisclosure(request, {
        address: params.address,
        organisation: params.organisation,
        ...input,
      });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:ledger.close-row');

const ClosePage = () => {
  const { t } = useTranslation();
  const { found, requestId, organisation } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:close-form.title', { name: organisation.short_name })}
      problem={problem}
      requestId={requestId}
      submit={t('lead:close-form.act')}
      danger
      intro={t('lead:close-form.intro', { name: organisation.name })}
    >
      <TextArea
        name="reason"
        label={t('lead:close-form.reason')}
        required
        defaultValue={typed(problem, 'reason', '')}
        error={error('reason')}
      />
    </ActPage>
  );
};
export default ClosePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
