import { data, Form, redirect } from 'react-router';
import { AccountButtons } from '../../domain/organisations/components/account-buttons.tsx';
import { findAsking } from '../../domain/organisations/find-me.server.ts';
import { sendSignInCode } from '../../domain/organisations/sign-in.server.ts';
import { EmailForm } from '../../domain/organisations/sign-in-form.ts';
import { waitForCode } from '../../domain/organisations/sign-in-limits.server.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { env } from '../../platform/env.server.ts';
import { findKeptForm } from '../../platform/kept-form.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Button } from '../../ui/public/button.tsx';
import type { Route } from './+types/sign-in.ts';
import { goOn } from './after-sign-in.server.ts';
import { startPendingSignIn } from './pending-sign-in.server.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const to = localPath(new URL(request.url).searchParams.get('to'), '');
  const me = await findAsking(request).catch(() => null);
  if (me) throw await goOn(request, me, to);
  const kept = await findKeptForm(request).catch(() => null);
  return { to, demo: env().DEMO && env().DEMO_PASSWORD !== undefined, kept: kept !== null };
};

export const action = async ({ request }: Route.ActionArgs) => {
  const form = await readForm(request);
  const typed = String(form.get('email') ?? '').slice(0, 254);
  const parsed = EmailForm.safeParse({ email: typed });
  const refuse = (message: Key, status: number, wait = 0) =>
    data({ error: message, email: typed, minutes: Math.ceil(wait / 60) }, { status });
  if (!parsed.success) return refuse('account:sign-in.email-wrong', 422);
  const { email } = parsed.data;
  const wait = await waitForCode(request, email);
  if (wait > 0) return refuse('account:sign-in.too-many', 429, wait);
  await sendSignInCode(email);
  const headers = startPendingSignIn(request, email, localPath(form.get('to'), ''));
  return redirect(paths.signInCode(), { status: 303, headers });
};

const SignInPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const error = actionData && t(actionData.error, { minutes: actionData.minutes });
  return (
    <div className="frame sheet page">
      <title>{tabTitle(`${error ? `${t('ui:error')} ` : ''}${t('account:sign-in.title')}`)}</title>
      <div>
        <ErrorSummary title={t('account:problem')} errors={error ? [{ id: 'email', message: error }] : []} />
        <h1>{t('account:sign-in.title')}</h1>
        <p className="page-intro">{t(loaderData.kept ? 'account:sign-in.kept' : 'account:sign-in.intro')}</p>
        <Form className="questions-form compact" method="post" noValidate>
          <input type="hidden" name="to" value={loaderData.to} />
          <Field
            label={t('account:sign-in.email')}
            name="email"
            id="email"
            type="email"
            hint={t('account:sign-in.hint')}
            error={error}
            defaultValue={actionData?.email}
            autoComplete="email"
            spellCheck={false}
            maxLength={254}
            width="medium"
          />
          <div className="form-end">
            <Button type="submit">{t('account:sign-in.send')}</Button>
          </div>
        </Form>
      </div>
      {loaderData.demo && <AccountButtons action={paths.signInDemo()} to={loaderData.to} />}
    </div>
  );
};
export default SignInPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
