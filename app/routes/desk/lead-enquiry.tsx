import { data, Form, useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { VersionForm } from '../../domain/pipeline/case-forms.ts';
import { CaseCrumbs } from '../../domain/pipeline/components/act-page.tsx';
import { EnquiryParts } from '../../domain/pipeline/components/enquiry-parts.tsx';
import { ProblemNotice } from '../../domain/pipeline/components/problem-notice.tsx';
import { confirmNeedsText } from '../../domain/pipeline/confirm-needs-text.server.ts';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { Button } from '../../ui/desk/button.tsx';
import type { Route } from './+types/lead-enquiry.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const { member } = await requireMember(request);
  const { row, enquiry, needs, rights } = await orErrorPage(getCase(request, params.address));
  if (!enquiry) throw data(null, { status: 404 });
  const mayConfirm =
    rights.edit && member.role === 'officer' && Boolean(needs?.story) && !needs?.story_confirmed;
  return { row, enquiry, mayConfirm, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  const form = await readForm(request);
  return answerAct({
    form,
    schema: VersionForm,
    act: async ({ version }) => {
      await confirmNeedsText(request, { requestId: requestIdFrom(form), address: params.address, version });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:enquiry.title');

const EnquiryPage = () => {
  const { t, format } = useTranslation();
  const { row, enquiry, mayConfirm, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const facts = [
    t('lead:enquiry.received', { date: format.full(enquiry.received_at) }),
    t('lead:enquiry.in-language', { language: format.language(enquiry.language) }),
    t(`lead:enquiry.channel.${enquiry.channel}`),
    enquiry.entered_by && t('lead:enquiry.entered', { name: enquiry.entered_by }),
  ];
  return (
    <>
      <CaseCrumbs row={row} here={t('lead:enquiry.title')} />
      <div className="head">
        <h1>{t('lead:enquiry.title')}</h1>
      </div>
      <div className="act-page">
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
        <p className="soft">{t('lead:enquiry.never-edited')}</p>
        {problem && <ProblemNotice problem={problem} row={row} />}
        <EnquiryParts enquiry={enquiry} />
        {mayConfirm && (
          <Form method="post" className="act-form">
            <input type="hidden" name="request_id" value={requestId} />
            <input type="hidden" name="version" value={row.version ?? ''} />
            <p className="soft">{t('lead:needs.confirm-hint')}</p>
            <div className="acts">
              <Button type="submit">{t('lead:needs.confirm')}</Button>
            </div>
          </Form>
        )}
      </div>
    </>
  );
};
export default EnquiryPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
