import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { NeedsForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { NeedsFields } from '../../domain/pipeline/components/needs-fields.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { saveNeeds } from '../../domain/pipeline/save-needs.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import type { Route } from './+types/lead-needs.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.edit, 'responsible');
  return { found, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: NeedsForm,
    lists: ['project_kinds', 'spaces'],
    act: async (input) => {
      await saveNeeds(request, { address: params.address, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:needs.form.title');

const NeedsPage = () => {
  const { t } = useTranslation();
  const { found, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ActPage
      row={found.row}
      title={t('lead:needs.form.title')}
      problem={problem}
      requestId={requestId}
      version={found.row.version}
      submit={t('lead:save')}
    >
      <NeedsFields found={found} problem={problem} />
    </ActPage>
  );
};
export default NeedsPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
