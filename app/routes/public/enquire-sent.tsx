import { redirect } from 'react-router';
import { SentPage } from '../../domain/intake/components/sent-page.tsx';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { getDoor } from '../../domain/intake/get-door.server.ts';
import { caseKeyOf } from '../../domain/intake/submit-enquiry.server.ts';
import { findOwnCase } from '../../domain/own-case/find-own-case.server.ts';
import { countryOf } from '../../domain/own-case/own-case.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/enquire-sent.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const lng = requireLanguage(params);
  const key = readCookie(request, 'kp-draft');
  const [draft, door, ownCase] = await orErrorPage(
    Promise.all([findDraft(key), getDoor(), findOwnCase(key && caseKeyOf(key))]),
  );
  if (!draft) throw redirect(paths.enquire(lng));
  if (!draft.sent) throw redirect(paths.enquiryCheck(lng));
  return {
    sent: draft.sent,
    desk: door.desk.name,
    country: ownCase && countryOf(ownCase),
    own: ownCase !== null,
  };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'form:sent.title');

const EnquireSent = ({ loaderData }: Route.ComponentProps) => <SentPage {...loaderData} />;
export default EnquireSent;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
