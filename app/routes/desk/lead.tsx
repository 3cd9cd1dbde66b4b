import { useActionData, useLoaderData } from 'react-router';
import { AnswerLink } from '../../domain/answering/components/answer-link.tsx';
import { composeFor } from '../../domain/answering/compose-for.server.ts';
import type { DocumentProblem } from '../../domain/documents/documents.ts';
import { withFiles } from '../../domain/documents/receive-form.server.ts';
import { CompanyMatchList } from '../../domain/matching/components/company-matches.tsx';
import { listCompanyCandidates } from '../../domain/matching/list-company-candidates.server.ts';
import { requireMember, withMember } from '../../domain/organisations/require-member.server.ts';
import { WriteForm } from '../../domain/pipeline/case-forms.ts';
import type { Case } from '../../domain/pipeline/cases.ts';
import { useFieldErrors } from '../../domain/pipeline/components/act-form.ts';
import { CaseComposer } from '../../domain/pipeline/components/case-composer.tsx';
import { CaseCrumbs } from '../../domain/pipeline/components/case-crumbs.tsx';
import { CaseFacts } from '../../domain/pipeline/components/case-facts.tsx';
import { CaseHead } from '../../domain/pipeline/components/case-head.tsx';
import { nameOf } from '../../domain/pipeline/components/case-name.tsx';
import { CaseNow } from '../../domain/pipeline/components/case-now.tsx';
import { ListingOnly } from '../../domain/pipeline/components/listing-only.tsx';
import { MissingStrip } from '../../domain/pipeline/components/missing-strip.tsx';
import { CasePager } from '../../domain/pipeline/components/pager.tsx';
import { FormProblem } from '../../domain/pipeline/components/problem-notice.tsx';
import { StageStepper } from '../../domain/pipeline/components/stage-stepper.tsx';
import { Timeline } from '../../domain/pipeline/components/timeline.tsx';
import { isShow } from '../../domain/pipeline/entries.ts';
import { findPlace } from '../../domain/pipeline/find-place.server.ts';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { listTimeline } from '../../domain/pipeline/list-timeline.server.ts';
import { writeToCase } from '../../domain/pipeline/write-to-case.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId } from '../../platform/request-id.ts';
import type { Route } from './+types/lead.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const parameters = new URL(request.url).searchParams;
  const wished = parameters.get('show');
  const show = isShow(wished) ? wished : 'everything';
  const before = parameters.get('before');
  const list = parameters.get('list');
  const [me, [found, place, matches]] = await withMember(request, () =>
    Promise.all([
      getCase(request, params.address, show),
      list === null ? null : findPlace(request, list, params.address),
      listCompanyCandidates(request, params.address),
    ]),
  );
  const timeline = before
    ? await orErrorPage(listTimeline(request, params.address, show, before))
    : found.timeline;
  const composed = await composeFor(request, { found, me, template: parameters.get('template') });
  const answer = { found, place, matches, timeline, show, composed, mine: me.organisation.short_name };
  return { ...answer, requestId: newRequestId() };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  const list = new URL(request.url).searchParams.get('list') ?? undefined;
  return withFiles(request, ({ form, files, problems }) =>
    answerAct({
      form,
      schema: WriteForm,
      act: async (input) => {
        if (problems.length > 0) throw new Refusal(422, 'documents_not_taken', { problems });
        await writeToCase(request, { address: params.address, ...input }, files);
        return paths.lead(params.address, { list });
      },
    }),
  );
};

export const meta = ({ matches, loaderData }: Titled<{ found: Case }>) =>
  pageTitle(matches, 'lead:title', loaderData ? nameOf(loaderData.found.row) : undefined);

const LeadPage = () => {
  const { t } = useTranslation();
  const { found, place, matches, timeline, show, composed, mine, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  const { row, rights } = found;
  if (row.level !== 'full') return <ListingOnly found={found} place={place} problem={problem} />;
  return (
    <>
      <div className="crumbs-bar">
        <CaseCrumbs row={row} list={place?.list} />
        {place && <CasePager place={place} />}
      </div>
      <CaseHead found={found} />
      <StageStepper found={found} requestId={requestId} />
      {found.gate && <MissingStrip gate={found.gate} address={row.address} mayEdit={rights.edit} />}
      <nav className="jump tabs" aria-label={t('lead:on-this-page')}>
        <a href="#now">{t('lead:now')}</a>
        <a href="#timeline">{t('lead:timeline.label')}</a>
        <a href="#who">{t('lead:who-has-what')}</a>
        <a href="#facts">{t('lead:facts')}</a>
      </nav>
      <div className="lead">
        <CaseNow found={found} requestId={requestId} />
        <section className="timeline" id="timeline" aria-label={t('lead:timeline.label')}>
          <h2 className="sr">{t('lead:timeline.label')}</h2>
          {problem?.refusal && <FormProblem problem={problem} />}
          <CaseComposer
            found={found}
            mine={mine}
            requestId={requestId}
            start={
              problem
                ? {
                    kind: problem.values.kind?.[0],
                    text: problem.values.text?.[0],
                    question: problem.values.question?.[0] === 'yes',
                    error: error('text'),
                  }
                : composed
            }
            problems={problem?.refusal?.detail.problems as DocumentProblem[] | undefined}
          />
          {rights.message && <AnswerLink address={row.address} />}
          <Timeline
            address={row.address}
            entries={timeline.entries}
            documents={found.documents}
            next={timeline.next}
            show={show}
            now={found.now}
            list={place?.list}
          />
        </section>
        <CaseFacts found={found}>
          <CompanyMatchList
            matches={matches}
            address={row.address}
            version={row.version}
            requestId={requestId}
          />
        </CaseFacts>
      </div>
    </>
  );
};
export default LeadPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
