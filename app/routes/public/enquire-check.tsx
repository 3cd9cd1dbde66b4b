import { data, redirect } from 'react-router';
import { firstOpenStep, steps } from '../../domain/intake/answers.ts';
import { askSendingCode } from '../../domain/intake/ask-sending-code.server.ts';
import { CheckPage } from '../../domain/intake/components/check-page.tsx';
import { limitSending } from '../../domain/intake/enquiry-limits.server.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { problemOf } from '../../domain/intake/problem-of.server.ts';
import { signsOf } from '../../domain/intake/signs.ts';
import { caseKeyOf, submitEnquiry } from '../../domain/intake/submit-enquiry.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import type { Language } from '../../i18n/locales.ts';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { networkOf } from '../../platform/network.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/enquire-check.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const [draft, door] = await orErrorPage(
    Promise.all([findDraft(readCookie(request, 'kp-draft')), getDoor()]),
  );
  if (!draft) throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }));
  if (draft.sent) throw redirect(paths.enquirySent(lng));
  return { draft, desk: door.desk.name, reach: door.desk.contact_line, due: door.answer_due_at };
};

/** Something looks odd and nothing speaks for the sender: a code by e-mail does. */
const codePage = async (request: Request, lng: Language, key: string, needed: Refusal) => {
  try {
    await askSendingCode(key, networkOf(request));
  } catch (error) {
    const problem = problemOf(error);
    return data({ missing: false, problem }, { status: problem.status });
  }
  return redirect(paths.enquiryCode(lng, { why: signsOf(needed).join('.') || undefined }), 303);
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  const lng = requireLanguage(params);
  const key = readCookie(request, 'kp-draft');
  try {
    const [draft] = await Promise.all([findDraft(key), key && limitSending(networkOf(request))]);
    if (!draft || !key) return redirect(paths.enquire(lng, 'company', { notice: 'gone' }), 303);
    if (!draft.sent && firstOpenStep(draft.answers) !== 'check')
      return data({ missing: true, problem: null }, { status: 422 });
    const { page = true } = await submitEnquiry(key, await readForm(request));
    return redirect(paths.enquirySent(lng), {
      status: 303,
      headers: page ? { 'set-cookie': writeCookie('kp-case', caseKeyOf(key)) } : {},
    });
  } catch (error) {
    if (key && error instanceof Refusal && error.code === 'code_needed')
      return await codePage(request, lng, key, error);
    if (error instanceof Refusal && error.status === 422)
      return data({ missing: true, problem: null }, { status: 422 });
    const problem = problemOf(error);
    return data({ missing: false, problem }, { status: problem.status });
  }
};

const EnquireCheck = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const title = t('form:check.title');
  const of = steps.length;
  return (
    <>
      <title>
        {tabTitle(actionData ? t('form:title-error', { title }) : t('form:title', { title, number: of, of }))}
      </title>
      <CheckPage
        {...loaderData}
        missing={actionData?.missing ?? false}
        problem={actionData?.problem ?? null}
      />
    </>
  );
};
export default EnquireCheck;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
