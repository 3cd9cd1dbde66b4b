import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { assignLead } from '../../domain/pipeline/assign-lead.server.ts';
import { AssignForm } from '../../domain/pipeline/case-forms.ts';
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
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-assign.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.assign, 'responsible');
  return { found, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: AssignForm,
    act: async (input) => {
      await assignLead(request, { address: params.address, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:assign-form.title');

const AssignPage = () => {
  const { t } = useTranslation();
  const { found, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:assign-form.title')}
      problem={problem}
      requestId={requestId}
      version={found.row.version}
      submit={t('lead:assign-form.act')}
    >
      <Select
        name="member"
        label={t('lead:assign-form.member')}
        empty={t('lead:assign-form.nobody')}
        options={found.colleagues.map(({ id, full_name: name }) => ({ value: id, label: name }))}
        defaultValue={typed(problem, 'member', found.row.responsible?.person_id)}
        error={error('member')}
      />
    </ActPage>
  );
};
export default AssignPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
