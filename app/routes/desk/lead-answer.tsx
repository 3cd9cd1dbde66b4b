import { CriteriaForm } from '../../domain/answering/answering-forms.ts';
import { CriteriaPart } from '../../domain/answering/components/criteria-part.tsx';
import { TemplateList } from '../../domain/answering/components/template-list.tsx';
import { getStaffSide } from '../../domain/answering/get-staff-side.server.ts';
import { listAnswerTemplates } from '../../domain/answering/list-answer-templates.server.ts';
import { answerFacts, chooseTemplates, composeAnswer } from '../../domain/answering/templates.ts';
import { tickCriteria } from '../../domain/answering/tick-criteria.server.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { CaseCrumbs } from '../../domain/pipeline/components/case-crumbs.tsx';
import { ProblemNotice } from '../../domain/pipeline/components/problem-notice.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/lead-answer.ts';
import '../../domain/answering/components/answering.css';

export const loader = async (args: Route.LoaderArgs) => {
  const [me, [{ found, requestId }, all, side]] = await withMember(args.request, () =>
    Promise.all([
      loadAct(args, 'message'),
      listAnswerTemplates(args.request),
      getStaffSide(args.request, args.params.address),
    ]),
  );
  const { row, contacts } = found;
  const language = contacts?.[0]?.language ?? row.language ?? 'en';
  const { templates, fellBack } = chooseTemplates(all, language, row.sector);
  const writer = { officer: me.member.full_name, organisation: me.organisation.name };
  return {
    row,
    language,
    side,
    requestId,
    fellBack,
    templates: templates.map((each) => ({
      ...each,
      text: composeAnswer(each.text, answerFacts(found, writer, each.language)),
    })),
  };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: CriteriaForm,
    lists: ['criteria'],
    act: (input) => tickCriteria(args.request, input),
  });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'answering:title');

const AnswerPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const { row, language, side, requestId, templates, fellBack } = loaderData;
  return (
    <>
      <CaseCrumbs row={row} here={t('answering:title')} />
      <div className="head">
        <h1>{t('answering:title')}</h1>
      </div>
      <div className="enquiry-page">
        <div>
          {actionData && <ProblemNotice problem={actionData} differences={[]} />}
          <p className="soft">{t('answering:intro', { language: format.language(language) })}</p>
          <TemplateList templates={templates} fellBack={fellBack} language={language} address={row.address} />
        </div>
        {side.criteria && (
          <aside aria-label={t('answering:criteria.title')}>
            <CriteriaPart
              criteria={side.criteria}
              address={row.address}
              version={row.version}
              requestId={requestId}
            />
          </aside>
        )}
      </div>
    </>
  );
};
export default AnswerPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
