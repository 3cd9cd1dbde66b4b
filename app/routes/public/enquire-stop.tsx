import { data } from 'react-router';
import { StopMail } from '../../domain/intake/components/resume-pages.tsx';
import { stopDraftMail } from '../../domain/intake/stop-draft-mail.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Route } from './+types/enquire-stop.ts';

const secret = { 'referrer-policy': 'no-referrer' };

/** The word in the address opens nothing: it can only stop mail. */
export const loader = () => data(null, { headers: secret });

/** Also pressed by mail programs themselves (RFC 8058). With the draft gone nothing is left to stop. */
export const action = async ({ params }: Route.ActionArgs) => {
  await orErrorPage(
    stopDraftMail(params.word).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.status === 404)) throw error;
    }),
  );
  return data({ stopped: true }, { headers: secret });
};

export const headers = ({ actionHeaders, loaderHeaders }: Route.HeadersArgs) =>
  actionHeaders.has('referrer-policy') ? actionHeaders : loaderHeaders;

const EnquireStop = ({ actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const stopped = actionData?.stopped ?? false;
  return (
    <>
      <title>{tabTitle(t(stopped ? 'form:stop.done-title' : 'form:stop.title'))}</title>
      <StopMail stopped={stopped} />
    </>
  );
};
export default EnquireStop;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
