import { data } from 'react-router';
import { CompletenessPart } from '../../domain/answering/components/completeness-part.tsx';
import { StaffNote } from '../../domain/answering/components/staff-note.tsx';
import { getStaffSide } from '../../domain/answering/get-staff-side.server.ts';
import { CompanyMatchList } from '../../domain/matching/components/company-matches.tsx';
import { listCompanyCandidates } from '../../domain/matching/list-company-candidates.server.ts';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { VersionForm } from '../../domain/pipeline/case-forms.ts';
import { AdditionList } from '../../domain/pipeline/components/addition-list.tsx';
import { CaseCrumbs } from '../../domain/pipeline/components/case-crumbs.tsx';
import { EnquiryOrigin } from '../../domain/pipeline/components/enquiry-origin.tsx';
import { EnquiryParts } from '../../domain/pipeline/components/enquiry-parts.tsx';
import { NeedsTextCheck } from '../../domain/pipeline/components/needs-text-check.tsx';
import { ProblemNotice } from '../../domain/pipeline/components/problem-notice.tsx';
import { confirmNeedsText } from '../../domain/pipeline/confirm-needs-text.server.ts';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { useChoices } from '../../domain/settings/components/choices-context.tsx';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/lead-enquiry.ts';
import '../../domain/answering/components/answering.css';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const { member } = await requireMember(request);
  const [found, side, matches] = await orErrorPage(
    Promise.all([
      getCase(request, params.address),
      getStaffSide(request, params.address),
      listCompanyCandidates(request, params.address),
    ]),
  );
  const { row, enquiry, needs, company, contacts, rights, additions } = found;
  if (!enquiry) throw data(null, { status: 404 });
  const unchecked = rights.edit && needs && !needs.story_confirmed ? needs : null;
  return {
    row,
    enquiry,
    facts: { enquiry, needs, company, contacts },
    side,
    matches,
    answers: rights.message,
    additions,
    unchecked,
    officer: member.role === 'officer',
    requestId: newRequestId(),
  };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: VersionForm, act: (input) => confirmNeedsText(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:enquiry.title');

const EnquiryPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const choices = useChoices();
  const { row, enquiry, additions, side, matches, answers, unchecked, officer, requestId } = loaderData;
  const about = [
    t('lead:enquiry.received', { date: format.full(enquiry.received_at) }),
    t('lead:enquiry.in-language', { language: format.language(enquiry.language) }),
    enquiry.channel === 'form' ? t('lead:enquiry.by-form') : choices.label('source', enquiry.channel),
    enquiry.entered_by && t('lead:enquiry.entered', { name: enquiry.entered_by }),
  ];
  return (
    <>
      <CaseCrumbs row={row} here={t('lead:enquiry.title')} />
      <PageHead
        title={t('lead:enquiry.title')}
        action={
          answers && (
            <LinkButton look="primary" to={paths.leadAnswer(row.address)}>
              {t('answering:title')}
            </LinkButton>
          )
        }
      />
      <div className="enquiry-page">
        <div>
          {actionData && <ProblemNotice problem={actionData} differences={[]} />}
          <p className="soft">{about.filter(Boolean).join(' · ')}</p>
          <p className="soft">{t('lead:enquiry.never-edited')}</p>
          <EnquiryParts enquiry={enquiry} />
          <EnquiryOrigin enquiry={enquiry} />
          <AdditionList additions={additions} />
          {unchecked && (
            <NeedsTextCheck needs={unchecked} officer={officer} requestId={requestId} version={row.version} />
          )}
        </div>
        <aside aria-label={t('answering:beside')}>
          <StaffNote side={side} address={row.address} />
          <CompletenessPart found={loaderData.facts} />
          <CompanyMatchList
            matches={matches}
            address={row.address}
            version={row.version}
            requestId={requestId}
          />
        </aside>
      </div>
    </>
  );
};
export default EnquiryPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
