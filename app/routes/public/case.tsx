import { data, redirect } from 'react-router';
import { cleanText } from '../../domain/intake/form-values.ts';
import { NoCase } from '../../domain/own-case/components/no-case.tsx';
import { NotSent } from '../../domain/own-case/components/not-sent.tsx';
import { OwnCasePage } from '../../domain/own-case/components/own-case-page.tsx';
import { SentEnquiry } from '../../domain/own-case/components/sent-enquiry.tsx';
import { withdrawnWords } from '../../domain/own-case/components/withdrawn-words.ts';
import { findOwnCase } from '../../domain/own-case/find-own-case.server.ts';
import { parseMessage, parseQuestion } from '../../domain/own-case/message-form.ts';
import { limitMessage } from '../../domain/own-case/message-limits.server.ts';
import { type OwnCase, openQuestions } from '../../domain/own-case/own-case.ts';
import { sendCompanyMessage } from '../../domain/own-case/send-company-message.server.ts';
import { withdrawConsent } from '../../domain/own-case/withdraw-consent.server.ts';
import type { Translate } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { takeLanguageChange } from '../../platform/typed-form.server.ts';
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

export const action = async ({ request, params }: Route.ActionArgs) => {
  const lng = requireLanguage(params);
  const key = readCookie(request, 'kp-case');
  const form = await readForm(request);
  const change = takeLanguageChange(form);
  const requestId = requestIdFrom(form);
  const typed = cleanText(String(form.get('text') ?? ''));
  const answers = parseQuestion(form.get('answers'));
  const back = { text: typed, requestId, answers };
  const gone = () =>
    typed ? data({ ...back, error: null, away: true }, { status: 404 }) : redirect(paths.casePage(lng), 303);
  if (change) return data({ ...back, error: null, away: false }, { headers: change });
  if (!key) return gone();
  try {
    if (form.get('act') === 'withdraw') {
      const slug = String(form.get('organisation') ?? '');
      await withdrawConsent(key, requestId, slug || null);
      return redirect(`${paths.casePage(lng, { withdrawn: slug || 'all' })}`, 303);
    }
    const { text, error } = parseMessage(typed);
    if (error) return data({ ...back, error, away: false }, { status: 422 });
    await limitMessage(request);
    await sendCompanyMessage(key, requestId, text, answers);
    return redirect(`${paths.casePage(lng, { sent: 'yes' })}#dialogue`, 303);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'request_reused')
      // The page before this one, with new words: they are sent under an id of their own.
      return data({ ...back, requestId: newRequestId(), error: null, away: true }, { status: 409 });
    if (error instanceof Refusal && error.status === 429)
      return data({ ...back, error: 'case:error.too-many' as const, away: false }, { status: 429 });
    if (error instanceof Refusal && [404, 409, 422].includes(error.status)) return gone();
    return data({ ...back, error: null, away: true }, { status: 503 });
  }
};

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
  };
  const title = (
    <title>{tabTitle(titleOf(ownCase, Boolean(actionData?.error ?? actionData?.away), t))}</title>
  );
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
        result={actionData?.error ? null : result}
        enquiry={<SentEnquiry ownCase={ownCase} />}
      />
    </>
  );
};
export default CasePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
