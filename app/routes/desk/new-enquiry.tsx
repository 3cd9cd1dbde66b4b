import { Form, useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { NewEnquiryFields } from '../../domain/pipeline/components/new-enquiry-fields.tsx';
import { FormProblem } from '../../domain/pipeline/components/problem-notice.tsx';
import { NewEnquiryForm } from '../../domain/pipeline/enquiry-form.ts';
import { enterEnquiry } from '../../domain/pipeline/enter-enquiry.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { now } from '../../platform/clock.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { Button, LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/new-enquiry.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const { member } = await requireMember(request);
  requireRight(member.role === 'officer', 'officer');
  return {
    requestId: newRequestId(),
    places: listPlaces(requestLanguage(request)),
    today: now().toISOString().slice(0, 10),
  };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: NewEnquiryForm,
    lists: ['project_kinds'],
    act: async ({ requestId, enquiry }) => {
      const { address } = await enterEnquiry(request, requestId, enquiry);
      return paths.lead(address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:new-enquiry.title');

const NewEnquiryPage = () => {
  const { t } = useTranslation();
  const { requestId, today, places } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t('lead:new-enquiry.title')} />
      <div className="act-page">
        <p className="soft">{t('lead:new-enquiry.intro')}</p>
        {problem && <FormProblem problem={problem} />}
        <Form method="post" className="act-form" noValidate>
          <input type="hidden" name="request_id" value={requestId} />
          <NewEnquiryFields problem={problem} today={today} places={places} />
          <div className="acts">
            <Button look="primary" type="submit">
              {t('lead:new-enquiry.act')}
            </Button>
            <LinkButton look="quiet" to={paths.inbox()}>
              {t('lead:cancel')}
            </LinkButton>
          </div>
        </Form>
      </div>
    </>
  );
};
export default NewEnquiryPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
