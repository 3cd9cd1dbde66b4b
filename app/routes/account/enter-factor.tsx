import { data, Form, redirect } from 'react-router';
import { waitForFactorTry } from '../../domain/organisations/sign-in-limits.server.ts';
import { CodeField } from '../../domain/second-factor/components/code-field.tsx';
import { findSecondFactor } from '../../domain/second-factor/find-second-factor.server.ts';
import { signInWithFactor } from '../../domain/second-factor/prove-second-factor.server.ts';
import { FactorCodeForm } from '../../domain/second-factor/second-factor.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { listFactors } from '../../platform/factors.server.ts';
import { findKeptForm } from '../../platform/kept-form.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button } from '../../ui/public/button.tsx';
import type { Route } from './+types/enter-factor.ts';
import { goOn } from './after-sign-in.server.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const to = localPath(new URL(request.url).searchParams.get('to'), '');
  const state = await orErrorPage(findSecondFactor(request));
  if (!state) throw redirect(paths.signIn({ to: to || undefined }));
  if (state.both) throw redirect(to || paths.signIn());
  const { verified } = await orErrorPage(listFactors(request));
  const gone = verified.length === 0;
  // Nothing to ask for: to the page that sets it up, or on with the day.
  if (gone && !state.since && !state.kept)
    throw redirect(state.obliged ? paths.secondFactor({ to: to || undefined }) : to || paths.signIn());
  const kept = await findKeptForm(request).catch(() => null);
  return { to, gone, kept: kept !== null };
};

export const action = async ({ request }: Route.ActionArgs) => {
  const state = await orErrorPage(findSecondFactor(request));
  const form = await readForm(request);
  const to = localPath(form.get('to'), '');
  if (!state) throw redirect(paths.signIn({ to: to || undefined }));
  const refuse = (error: Key, status: number, wait = 0) =>
    data({ error, minutes: Math.ceil(wait / 60) }, { status });
  const parsed = FactorCodeForm.safeParse({ code: String(form.get('code') ?? '').slice(0, 40) });
  if (!parsed.success) return refuse('account:factor.wrong', 422);
  const wait = await waitForFactorTry(request, state.member);
  if (wait > 0) return refuse('account:code.too-many', 429, wait);
  const me = await orErrorPage(signInWithFactor(request, parsed.data.code));
  if (me) throw await goOn(request, me, to);
  return refuse('account:factor.wrong', 422);
};

const EnterFactorPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { to, gone, kept } = loaderData;
  const error = actionData && t(actionData.error, { minutes: actionData.minutes });
  const title = t(gone ? 'account:factor.gone' : 'account:factor.title');
  return (
    <div className="frame sheet page">
      <title>{tabTitle(`${error ? `${t('ui:error')} ` : ''}${title}`)}</title>
      <div>
        <ErrorSummary title={t('account:problem')} errors={error ? [{ id: 'code', message: error }] : []} />
        <h1>{title}</h1>
        <p className="page-intro">{t(gone ? 'account:factor.gone-text' : 'account:factor.intro')}</p>
        {kept && <p className="page-intro">{t('account:factor.kept')}</p>}
        {!gone && (
          <Form className="questions-form compact" method="post" noValidate>
            <input type="hidden" name="to" value={to} />
            <CodeField error={error} />
            <div className="form-end">
              <Button type="submit">{t('account:code.send')}</Button>
            </div>
          </Form>
        )}
        <form method="post" action={paths.signOut()} className="aside-act">
          {!gone && <p className="fine soft">{t('account:factor.lost')}</p>}
          <Button type="submit" look="link">
            {t('account:factor.leave')}
          </Button>
        </form>
      </div>
    </div>
  );
};
export default EnterFactorPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
