import { data, redirect } from 'react-router';
import { findAsking } from '../../domain/organisations/find-me.server.ts';
import { waitForFactorTry } from '../../domain/organisations/sign-in-limits.server.ts';
import { FactorState } from '../../domain/second-factor/components/factor-state.tsx';
import { NewFactorForm } from '../../domain/second-factor/components/new-factor-form.tsx';
import {
  beginSecondFactor,
  confirmSecondFactor,
} from '../../domain/second-factor/enrol-second-factor.server.ts';
import { findSecondFactor } from '../../domain/second-factor/find-second-factor.server.ts';
import { endSecondFactor } from '../../domain/second-factor/prove-second-factor.server.ts';
import { FactorCodeForm, groupKey } from '../../domain/second-factor/second-factor.ts';
import type { Key } from '../../i18n/get-t.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { isFactorOffered, listFactors } from '../../platform/factors.server.ts';
import { localPath } from '../../platform/local-path.ts';
import { drawQrCode } from '../../platform/qr-code.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { BackLink } from '../../ui/public/form-page.tsx';
import type { Route } from './+types/second-factor.ts';
import { goOn } from './after-sign-in.server.ts';
import { endPendingFactor, findPendingFactor, startPendingFactor } from './pending-factor.server.ts';

/** The member's own state. A sign-in that has to prove a factor first is sent to do so. */
const requireState = async (request: Request) => {
  const wished = localPath(new URL(request.url).searchParams.get('to'), '') || undefined;
  const state = await orErrorPage(findSecondFactor(request));
  if (!state) throw redirect(paths.signIn({ to: paths.secondFactor({ to: wished }) }));
  const offered = await orErrorPage(isFactorOffered());
  const { verified } = offered ? await orErrorPage(listFactors(request)) : { verified: [] };
  if (!state.both && (state.since || state.kept || verified.length > 0))
    throw redirect(paths.signInFactor({ to: paths.secondFactor({ to: wished }) }), 303);
  return { ...state, offered, to: wished, on: verified.length > 0 };
};

export const loader = async ({ request }: Route.LoaderArgs) => {
  const { member, since, obliged, both, offered, on, to } = await requireState(request);
  const pending = on ? null : findPendingFactor(request, member);
  const done = new URL(request.url).searchParams.get('done');
  return {
    ...{ since, offered, on, to },
    waits: obliged && !both,
    pending: pending && {
      uri: pending.uri,
      secret: groupKey(pending.secret),
      drawing: drawQrCode(pending.uri),
    },
    done: done === 'on' || done === 'off' ? (done as 'on' | 'off') : null,
  };
};

export const action = async ({ request }: Route.ActionArgs) => {
  const state = await requireState(request);
  const form = await readForm(request);
  const act = form.get('act');
  const answer = (query: { done?: string }, cookie: string) =>
    redirect(paths.secondFactor({ to: state.to, ...query }), {
      status: 303,
      headers: { 'set-cookie': cookie },
    });
  if (act === 'begin') {
    const begun = state.on ? null : await orErrorPage(beginSecondFactor(request));
    return answer({}, begun ? startPendingFactor(begun, state.member) : endPendingFactor());
  }
  const pending = findPendingFactor(request, state.member);
  if (act !== 'end' && !pending) return answer({}, endPendingFactor());
  const refuse = (error: Key, status: number, wait = 0) =>
    data({ error, minutes: Math.ceil(wait / 60) }, { status });
  const parsed = FactorCodeForm.safeParse({ code: String(form.get('code') ?? '').slice(0, 40) });
  if (!parsed.success) return refuse('account:factor.wrong', 422);
  const wait = await waitForFactorTry(request, state.member);
  if (wait > 0) return refuse('account:code.too-many', 429, wait);
  const { code } = parsed.data;
  if (act === 'end') {
    if (!(await orErrorPage(endSecondFactor(request, code)))) return refuse('account:factor.wrong', 422);
    return answer({ done: 'off' }, endPendingFactor());
  }
  if (!(await orErrorPage(confirmSecondFactor(request, pending?.id ?? '', code))))
    return refuse('account:factor.wrong', 422);
  const me = state.to ? await orErrorPage(findAsking(request)) : null;
  if (!me) return answer({ done: 'on' }, endPendingFactor());
  const gone = await goOn(request, me, state.to ?? '');
  gone.headers.append('set-cookie', endPendingFactor());
  return gone;
};

const SecondFactorPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { pending, waits } = loaderData;
  const error = actionData && t(actionData.error, { minutes: actionData.minutes });
  const title = t(pending ? 'account:two-step.begin-title' : 'account:two-step.title');
  return (
    <div className="frame sheet page">
      <title>{tabTitle(`${error ? `${t('ui:error')} ` : ''}${title}`)}</title>
      {!waits && (
        <div className="margin page-margin">
          <BackLink to={paths.inbox()}>{t('account:two-step.back')}</BackLink>
        </div>
      )}
      <div>
        <ErrorSummary title={t('account:problem')} errors={error ? [{ id: 'code', message: error }] : []} />
        <h1>{title}</h1>
        {pending ? (
          <NewFactorForm {...pending} error={error} />
        ) : (
          <FactorState {...loaderData} error={error} />
        )}
      </div>
    </div>
  );
};
export default SecondFactorPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
