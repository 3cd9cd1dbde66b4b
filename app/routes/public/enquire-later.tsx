import { data, redirect } from 'react-router';
import { ContinueLater } from '../../domain/intake/components/continue-later.tsx';
import { parseDraftLink } from '../../domain/intake/draft-link-form.ts';
import { limitDraftLinks } from '../../domain/intake/enquiry-limits.server.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { type FieldErrors, readValues } from '../../domain/intake/form-values.ts';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { mailDraftLink } from '../../domain/intake/mail-draft-link.server.ts';
import { problemOf } from '../../domain/intake/problem-of.server.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { networkOf } from '../../platform/network.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { newRequestId, requestIdFrom } from '../../platform/request-id.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { takeLanguageChange } from '../../platform/typed-form.server.ts';
import type { Route } from './+types/enquire-later.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const [draft, door] = await orErrorPage(
    Promise.all([findDraft(readCookie(request, 'kp-draft')), getDoor()]),
  );
  if (!draft) throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }));
  if (draft.sent) throw redirect(paths.enquirySent(lng));
  return {
    until: draft.expires_at,
    desk: door.desk.name,
    values: { email: [draft.answers.contact?.email ?? ''] },
    mailed: new URL(request.url).searchParams.has('mailed'),
    requestId: newRequestId(),
  };
};

const refusals: Readonly<Record<string, Key>> = {
  unknown_value: 'form:error.email',
  address_stopped: 'form:error.address-stopped',
  links_used_up: 'form:error.links-used-up',
  links_to_address: 'form:error.links-to-address',
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  const lng = requireLanguage(params);
  const form = await readForm(request);
  const change = takeLanguageChange(form);
  const values = readValues(form);
  const requestId = requestIdFrom(form);
  const key = readCookie(request, 'kp-draft');
  if (!key) return redirect(paths.enquire(lng, 'company', { notice: 'gone' }), 303);
  if (change) return data({ values, errors: {}, problem: null, requestId }, { headers: change });
  const wrong = (errors: FieldErrors) =>
    data({ values, errors, problem: null, requestId: newRequestId() }, { status: 422 });
  const { answers, errors } = parseDraftLink(values);
  if (!answers) return wrong(errors);
  try {
    await limitDraftLinks(networkOf(request));
    await mailDraftLink(key, requestId, { ...answers, language: lng });
    return redirect(paths.enquiryLater(lng, { mailed: 'yes' }), 303);
  } catch (error) {
    const refused = error instanceof Refusal ? error : null;
    if (refused?.status === 404 || refused?.code === 'not_in_this_state')
      return redirect(paths.enquire(lng), 303);
    const message = refused?.status === 422 && refusals[refused.code];
    if (message) return wrong({ email: message });
    // The page before this one with another address: it goes out under an id of its own.
    const id = refused?.code === 'request_reused' ? newRequestId() : requestId;
    const problem = problemOf(error);
    return data({ values, errors: {}, problem, requestId: id }, { status: problem.status });
  }
};

export const handle = { typedForm: () => 'mail-link' };

const EnquireLater = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const title = t('form:continue-later.title');
  const wrong = actionData && (actionData.problem || Object.keys(actionData.errors).length > 0);
  return (
    <>
      <title>{tabTitle(wrong ? t('form:title-error', { title }) : title)}</title>
      <ContinueLater
        {...loaderData}
        requestId={actionData?.requestId ?? loaderData.requestId}
        mailed={loaderData.mailed && !actionData}
        form={{ values: actionData?.values ?? loaderData.values, errors: actionData?.errors ?? {} }}
        problem={actionData?.problem ?? null}
      />
    </>
  );
};
export default EnquireLater;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
