import { CompanyMatchList } from '../../domain/matching/components/company-matches.tsx';
import { decideCompany } from '../../domain/matching/decide-company.server.ts';
import { listCompanyCandidates } from '../../domain/matching/list-company-candidates.server.ts';
import { MatchForm } from '../../domain/matching/match-forms.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { CaseCrumbs } from '../../domain/pipeline/components/case-crumbs.tsx';
import { ProblemNotice } from '../../domain/pipeline/components/problem-notice.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { newRequestId } from '../../platform/request-id.ts';
import type { Route } from './+types/lead-match.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const [, [{ row }, matches]] = await withMember(request, () =>
    Promise.all([getCase(request, params.address), listCompanyCandidates(request, params.address)]),
  );
  return { row, matches, requestId: newRequestId() };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, { schema: MatchForm, act: (input) => decideCompany(args.request, input) });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'matching:page');

/** The candidates by themselves: where a press that came too late is told so. */
const MatchPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { row, matches, requestId } = loaderData;
  return (
    <>
      <CaseCrumbs row={row} here={t('matching:page')} />
      <div className="head">
        <h1>{t('matching:page')}</h1>
      </div>
      <div className="act-page">
        {actionData && <ProblemNotice problem={actionData} differences={[]} />}
        <CompanyMatchList
          matches={matches}
          address={row.address}
          version={row.version}
          requestId={requestId}
        />
        {matches.candidates.length + matches.joined.length === 0 && (
          <p className="soft">{t('matching:none')}</p>
        )}
      </div>
    </>
  );
};
export default MatchPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
