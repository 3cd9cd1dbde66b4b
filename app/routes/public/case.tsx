import { data } from 'react-router';
import { answerCasePage } from '../../domain/own-case/answer-case-page.server.ts';
import { NoCase } from '../../domain/own-case/components/no-case.tsx';
import { NotSent } from '../../domain/own-case/components/not-sent.tsx';
import { OwnCasePage } from '../../domain/own-case/components/own-case-page.tsx';
import { SentEnquiry } from '../../domain/own-case/components/sent-enquiry.tsx';
import { withdrawnWords } from '../../domain/own-case/components/withdrawn-words.ts';
import { findOwnCase } from '../../domain/own-case/find-own-case.server.ts';
import { type OwnCase, openQuestions } from '../../domain/own-case/own-case.ts';
import type { Translate } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { UnsavedTexts } from '../../ui/unsaved-form.tsx';
import type { Route } from './+types/case.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const query = new URL(request.url).searchParams;
  const key = readCookie(request, 'kp-case');
  const ownCase = await findOwnCase(key).catch(() => 'away' as const);
  const status = ownCase === 'away' ? 503 : ownCase ? 200 : 404;
  const found = ownCase && ownCase !== 'away' ? ownCase : null;
  const ids = found?.ledger.map(newRequestId) ?? [];
  const answerIds = found ? openQuestions(found).map(newRequestId) : [];
  return data(
    {
      ownCase,
      ids,
      answerIds,
      requestId: newRequestId(),
      sent: query.has('sent'),
      withdrawn: query.get('withdrawn'),
    },
    { status },
  );
};

export const action = ({ request, params }: Route.ActionArgs) =>
  answerCasePage(request, requireLanguage(params));

const titleOf = (ownCase: OwnCase | 'away' | null, wrong: boolean, t: Translate) => {
  if (!ownCase) return t('case:no-case.title');
  if (ownCase === 'away') return t('case:not-sent-title');
  const title = t('case:page-title', { title: ownCase.title, reference: ownCase.reference });
  return wrong ? t('form:title-error', { title }) : title;
};

export const handle = { typedForm: (loaded: { ownCase: unknown }) => (loaded.ownCase ? 'reply' : null) };

const CasePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { ownCase, ids, answerIds, requestId, sent, withdrawn } = loaderData;
  const composer = {
    requestId: actionData?.requestId ?? requestId,
    text: actionData?.text ?? '',
    error: actionData?.error ?? null,
    answers: actionData?.answers ?? null,
    problems: actionData?.problems ?? [],
  };
  const wrong = Boolean(actionData?.error || actionData?.away || composer.problems.length > 0);
  const title = <title>{tabTitle(titleOf(ownCase, wrong, t))}</title>;
  if (!ownCase)
    return (
      <>
        {title}
        <NoCase title="case:no-case.title" text="case:no-case.text">
          <UnsavedTexts fields={[['text', composer.text]]} />
        </NoCase>
      </>
    );
  if (ownCase === 'away' || actionData?.away)
    return (
      <>
        {title}
        <NotSent to={ownCase === 'away' ? t('form:desk') : ownCase.responsible.name} composer={composer} />
      </>
    );
  const result = sent ? t('case:dialogue.sent') : withdrawnWords(ownCase, withdrawn, t);
  return (
    <>
      {title}
      <OwnCasePage
        ownCase={ownCase}
        composer={composer}
        withdrawIds={ids}
        answerIds={answerIds}
        result={wrong ? null : result}
        enquiry={<SentEnquiry ownCase={ownCase} />}
      />
    </>
  );
};
export default CasePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
