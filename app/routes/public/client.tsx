import { data, redirect } from 'react-router';
import { answerClientQuestion } from '../../domain/intake/answer-client-question.server.ts';
import { ClientLinkGone, ClientPage } from '../../domain/intake/components/client-page.tsx';
import { findClientQuestion } from '../../domain/intake/find-client-question.server.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import type { Route } from './+types/client.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const question = await orErrorPage(findClientQuestion(readCookie(request, 'kp-client')));
  return data({ question }, { status: question ? 200 : 404 });
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  const token = readCookie(request, 'kp-client');
  const answer = (await readForm(request)).get('answer');
  if (token && (answer === 'yes' || answer === 'no'))
    await orErrorPage(answerClientQuestion(token, answer === 'yes'));
  return redirect(paths.client(requireLanguage(params)), 303);
};

export const meta = ({ matches, loaderData }: Titled<{ question: object | null }>) =>
  pageTitle(matches, loaderData?.question ? 'case:client.title' : 'case:client.gone-title');

const Client = ({ loaderData: { question } }: Route.ComponentProps) =>
  question ? <ClientPage question={question} /> : <ClientLinkGone />;
export default Client;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
