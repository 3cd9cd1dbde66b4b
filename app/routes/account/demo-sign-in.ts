import { data, redirect } from 'react-router';
import { demoAccounts } from '../../domain/organisations/demo-accounts.ts';
import { signInAsDemo } from '../../domain/organisations/sign-in.server.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { env } from '../../platform/env.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import type { Route } from './+types/demo-sign-in.ts';
import { goOn } from './after-sign-in.server.ts';

export const loader = () => redirect(paths.signIn());

/** One-click sign-in; without the demo there is no such address. */
export const action = async ({ request }: Route.ActionArgs) => {
  const { DEMO, DEMO_PASSWORD } = env();
  const form = await readForm(request);
  const account = demoAccounts.find(({ email }) => email === form.get('account'));
  if (!DEMO || !DEMO_PASSWORD || !account) throw data(null, { status: 404 });
  const me = await orErrorPage(signInAsDemo(request, account.email, DEMO_PASSWORD));
  if (!me) throw data(null, { status: 503 });
  return goOn(request, me, String(form.get('to') ?? ''));
};
