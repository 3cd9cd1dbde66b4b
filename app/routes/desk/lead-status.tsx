import { useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { StatusForm } from '../../domain/pipeline/case-forms.ts';
import { changeStatus } from '../../domain/pipeline/change-status.server.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { lostReasons, referralReasons, statuses } from '../../domain/pipeline/stages.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/lead-status.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.move, 'responsible');
  return { found, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: StatusForm,
    act: async ({ lost, referred_out: referred, ...input }) => {
      const reasonCode = input.status === 'lost' ? lost : input.status === 'referred_out' ? referred : null;
      await changeStatus(request, { address: params.address, reasonCode: reasonCode || null, ...input });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:status-form.title');

const StatusPage = () => {
  const { t } = useTranslation();
  const { found, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t('lead:status-form.title')}
      problem={problem}
      requestId={requestId}
      version={found.row.version}
      submit={t('lead:status-form.act')}
    >
      <Select
        name="status"
        label={t('lead:status-form.status')}
        hint={t('lead:status-form.closing')}
        options={statuses.map((status) => ({ value: status, label: t(`pipeline:status.${status}`) }))}
        defaultValue={typed(problem, 'status', found.row.status)}
        error={error('status')}
      />
      <Field
        name="until"
        type="date"
        width="medium"
        label={t('lead:status-form.until')}
        hint={t('lead:status-form.until-hint')}
        defaultValue={typed(problem, 'until', found.row.status_until)}
        error={error('until')}
      />
      <Select
        name="lost"
        label={t('lead:status-form.lost')}
        empty={t('lead:status-form.no-code')}
        options={lostReasons.map((code) => ({
          value: code,
          label: t(`lead:status-form.reason-code.${code}`),
        }))}
        defaultValue={typed(problem, 'lost', '')}
        error={error('lost')}
      />
      <Select
        name="referred_out"
        label={t('lead:status-form.referred_out')}
        empty={t('lead:status-form.no-code')}
        options={referralReasons.map((code) => ({
          value: code,
          label: t(`lead:status-form.reason-code.${code}`),
        }))}
        defaultValue={typed(problem, 'referred_out', '')}
        error={error('referred_out')}
      />
      <TextArea
        name="reason"
        label={t('lead:status-form.reason')}
        defaultValue={typed(problem, 'reason', '')}
        error={error('reason')}
      />
    </ActPage>
  );
};
export default StatusPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
