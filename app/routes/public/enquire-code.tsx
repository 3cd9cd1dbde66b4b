import { data, redirect } from 'react-router';
import { askSendingCode } from '../../domain/intake/ask-sending-code.server.ts';
import { checkSendingCode } from '../../domain/intake/check-sending-code.server.ts';
import { CodePage } from '../../domain/intake/components/code-page.tsx';
import { limitSending } from '../../domain/intake/enquiry-limits.server.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { problemOf } from '../../domain/intake/problem-of.server.ts';
import { readCode } from '../../domain/intake/read-code.ts';
import { isSign } from '../../domain/intake/signs.ts';
import { caseKeyOf, submitEnquiry } from '../../domain/intake/submit-enquiry.server.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { networkOf } from '../../platform/network.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/enquire-code.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const [draft, door] = await orErrorPage(
    Promise.all([findDraft(readCookie(request, 'kp-draft')), getDoor()]),
  );
  if (!draft) throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }));
  if (draft.sent) throw redirect(paths.enquirySent(lng));
  if (!draft.answers.contact) throw redirect(paths.enquiryCheck(lng));
  const query = new URL(request.url).searchParams;
  return {
    email: draft.answers.contact.email ?? '',
    desk: door.desk.name,
    reach: door.desk.contact_line,
    why: (query.get('why') ?? '').split('.').filter(isSign),
  };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  const lng = requireLanguage(params);
  const key = readCookie(request, 'kp-draft');
  const network = networkOf(request);
  const refuse = (error: Key) => data({ error, problem: null, again: false }, { status: 422 });
  if (!key) return redirect(paths.enquire(lng, 'company', { notice: 'gone' }), 303);
  const form = await readForm(request);
  try {
    if (form.get('act') === 'again') {
      await askSendingCode(key, network);
      return data({ error: null, problem: null, again: true });
    }
    const code = readCode(form.get('code'));
    if (!code) return refuse('form:code.wrong');
    const outcome = await checkSendingCode(key, network, code);
    if (outcome !== 'right') return refuse(outcome === 'ended' ? 'form:code.ended' : 'form:code.wrong');
    await limitSending(network);
    const { page = true } = await submitEnquiry(key);
    return redirect(paths.enquirySent(lng), {
      status: 303,
      headers: page ? { 'set-cookie': writeCookie('kp-case', caseKeyOf(key)) } : {},
    });
  } catch (error) {
    const problem = problemOf(error);
    return data({ error: null, problem, again: false }, { status: problem.status });
  }
};

const EnquireCode = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const wrong = Boolean(actionData?.error ?? actionData?.problem);
  return (
    <>
      <title>{tabTitle(`${wrong ? `${t('ui:error')} ` : ''}${t('form:code.title')}`)}</title>
      <CodePage
        {...loaderData}
        error={actionData?.error ?? null}
        problem={actionData?.problem ?? null}
        again={actionData?.again ?? false}
      />
    </>
  );
};
export default EnquireCode;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
