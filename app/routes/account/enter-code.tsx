import { data, Form, redirect } from 'react-router';
import { sendSignInCode, signInWithCode } from '../../domain/organisations/sign-in.server.ts';
import { CodeForm } from '../../domain/organisations/sign-in-form.ts';
import { waitForCode, waitForTry } from '../../domain/organisations/sign-in-limits.server.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Button } from '../../ui/public/button.tsx';
import { BackLink } from '../../ui/public/form-page.tsx';
import type { Route } from './+types/enter-code.ts';
import { goOn } from './after-sign-in.server.ts';
import { findPendingSignIn, startPendingSignIn } from './pending-sign-in.server.ts';

export const loader = ({ request }: Route.LoaderArgs) => {
  const pending = findPendingSignIn(request);
  if (!pending) throw redirect(paths.signIn());
  return { email: pending.email };
};

export const action = async ({ request }: Route.ActionArgs) => {
  const pending = findPendingSignIn(request);
  if (!pending) throw redirect(paths.signIn());
  const refuse = (error: Key, status: number, wait = 0) =>
    data({ error, minutes: Math.ceil(wait / 60) }, { status });
  const form = await readForm(request);

  if (form.get('act') === 'again') {
    const wait = await waitForCode(request, pending.email);
    if (wait > 0) return refuse('account:sign-in.too-many', 429, wait);
    await sendSignInCode(pending.email);
    throw redirect(paths.signInCode(), { headers: startPendingSignIn(request, pending.email, pending.to) });
  }

  const parsed = CodeForm.safeParse({ code: String(form.get('code') ?? '').slice(0, 40) });
  if (!parsed.success) return refuse('account:code.wrong', 422);
  const wait = await waitForTry(request, pending.id);
  if (wait === 'code-ended') return refuse('account:code.ended', 422);
  if (wait > 0) return refuse('account:code.too-many', 429, wait);
  const me = await orErrorPage(signInWithCode(request, pending.email, parsed.data.code));
  if (me) throw await goOn(request, me, pending.to);
  return refuse('account:code.wrong', 422);
};

const EnterCodePage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const error = actionData && t(actionData.error, { minutes: actionData.minutes });
  return (
    <div className="frame sheet page">
      <title>{tabTitle(`${error ? `${t('ui:error')} ` : ''}${t('account:code.title')}`)}</title>
      <div className="margin page-margin">
        <BackLink to={paths.signIn()}>{t('account:code.back')}</BackLink>
      </div>
      <div>
        <ErrorSummary title={t('account:problem')} errors={error ? [{ id: 'code', message: error }] : []} />
        <h1>{t('account:code.title')}</h1>
        <p className="page-intro">{t('account:code.intro', { email: loaderData.email })}</p>
        <Form className="questions-form compact" method="post" noValidate>
          <Field
            label={t('account:code.label')}
            name="code"
            id="code"
            error={error}
            className="code-boxes"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <div className="form-end">
            <Button type="submit">{t('account:code.send')}</Button>
            <Button type="submit" look="link" name="act" value="again">
              {t('account:code.again')}
            </Button>
          </div>
        </Form>
      </div>
    </div>
  );
};
export default EnterCodePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
