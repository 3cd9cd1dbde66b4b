import { data, redirect } from 'react-router';
import { LinkGone, TwoDrafts } from '../../domain/intake/components/resume-pages.tsx';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/enquire-resume.ts';

const secret = { 'referrer-policy': 'no-referrer' };

const open = ({ params }: Pick<Route.LoaderArgs, 'params'>, status: 302 | 303) =>
  redirect(paths.enquire(requireLanguage(params)), {
    status,
    headers: { ...secret, 'set-cookie': writeCookie('kp-draft', params.token) },
  });

/**
 * Swaps the token of a mailed link for the draft's cookie. Only where that would part the reader from another enquiry
 * begun in this browser does the page ask first.
 */
export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const own = readCookie(request, 'kp-draft');
  const [mailed, here] = await orErrorPage(Promise.all([findDraft(params.token), findDraft(own)]));
  if (!mailed) return data(null, { status: 404, headers: secret });
  const same = here?.code_name === mailed.code_name && here.sent?.reference === mailed.sent?.reference;
  if (same) return redirect(paths.enquire(requireLanguage(params)), { headers: secret });
  if (!here || here.sent) return open({ params }, 302);
  const nameOf = (draft: typeof here) => draft.answers.company?.legal_name ?? null;
  return data(
    { mailed: nameOf(mailed), mailedSent: mailed.sent !== null, here: nameOf(here) },
    { headers: secret },
  );
};

/** The reader chose the mailed one. */
export const action = async ({ params }: Route.ActionArgs) => open({ params }, 303);

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export const meta = ({ matches, loaderData }: Titled & { loaderData?: unknown }) =>
  pageTitle(matches, loaderData ? 'form:resume.two-title' : 'form:resume.gone-title');

const EnquireResume = ({ loaderData }: Route.ComponentProps) =>
  loaderData ? <TwoDrafts {...loaderData} /> : <LinkGone />;
export default EnquireResume;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
