import { redirect } from 'react-router';
import { firstOpenStep } from '../../domain/intake/answers.ts';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { carriedOn, originOf } from '../../domain/intake/origin.ts';
import { readPrefill } from '../../domain/intake/prefill.ts';
import { paths } from '../../paths.ts';
import { clearCookie, readCookie } from '../../platform/cookies.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { visitOf } from '../../platform/visit.server.ts';
import type { Route } from './+types/enquire.ts';

/** To the first page without an answer; a draft begins when its first page is saved. */
export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  // With the database away the form still opens: what is typed there is kept in the page.
  const draft = await findDraft(readCookie(request, 'kp-draft')).catch(() => null);
  if (draft?.sent) return redirect(paths.enquirySent(lng));
  if (draft) return redirect(paths.enquire(lng, firstOpenStep(draft.answers)));
  const visit = visitOf(request);
  const link = { ...readPrefill(new URL(visit.url).searchParams), ...carriedOn(originOf(visit)) };
  return redirect(paths.enquire(lng, 'company', link));
};

/** Starts over: the browser forgets its draft, which is deleted when its days are over. */
export const action = ({ params }: Route.ActionArgs) =>
  redirect(paths.enquire(requireLanguage(params), 'company'), {
    status: 303,
    headers: { 'set-cookie': clearCookie('kp-draft') },
  });

/** Both ways lead to another page; it is a page itself so that a refusal is shown as one. */
const Enquire = () => null;
export default Enquire;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
