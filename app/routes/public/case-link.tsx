import { data, redirect } from 'react-router';
import { askForLink } from '../../domain/own-case/ask-for-link.server.ts';
import { NoCase } from '../../domain/own-case/components/no-case.tsx';
import { openCaseLink } from '../../domain/own-case/open-case-link.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { writeCookie } from '../../platform/cookies.server.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { Button } from '../../ui/public/button.tsx';
import type { Route } from './+types/case-link.ts';

const secret = { 'referrer-policy': 'no-referrer' };

/** Swaps the token for a cookie, so that no address with a key in it stays in a browser's history. */
export const loader = async ({ params }: Route.LoaderArgs) => {
  const opened = await orErrorPage(
    openCaseLink(params.token).catch((error: unknown) => {
      if (error instanceof Refusal && (error.status === 404 || error.status === 422)) return null;
      throw error;
    }),
  );
  if (!opened) return data(null, { status: 404, headers: secret });
  return redirect(paths.casePage(requireLanguage(params)), {
    headers: { ...secret, 'set-cookie': writeCookie('kp-case', params.token) },
  });
};

/** An old link asks for a new one: it goes to the address the old one was made for. */
export const action = async ({ request, params }: Route.ActionArgs) => {
  await orErrorPage(askForLink(request, { token: params.token }));
  return data({ sent: true }, { headers: secret });
};

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'case:no-case.link-title');

const CaseLink = ({ actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  if (actionData?.sent) return <NoCase title="case:renew.sent-title" text="case:renew.sent" />;
  return (
    <NoCase title="case:no-case.link-title" text="case:no-case.link-text">
      <form method="post" className="own-link">
        <p>{t('case:renew.expired')}</p>
        <p>
          <Button type="submit" look="quiet">
            {t('case:renew.expired-send')}
          </Button>
        </p>
      </form>
    </NoCase>
  );
};
export default CaseLink;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
