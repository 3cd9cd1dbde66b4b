import { redirectDocument } from 'react-router';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { keepForm } from '../../platform/kept-form.server.ts';
import { pageAddress } from '../../platform/page-address.ts';
import { hasSession } from '../../platform/request-context.server.ts';
import { unsavedRequest } from '../../platform/unsaved-form.server.ts';
import { findAsking } from './find-me.server.ts';
import type { Me, OneFactor } from './me.ts';

/**
 * The signed-in member. Everybody else is sent to the sign-in page, or to the second factor, and comes back afterwards;
 * a form sent with a sign-in that had run out is kept. Call it before the body is read.
 */
export const requireMember = async (request: Request): Promise<Me> => {
  let me: Me | OneFactor | null;
  try {
    me = await findAsking(request);
  } catch (error) {
    if (request.method !== 'GET') throw await unsavedRequest(request);
    return await orErrorPage(Promise.reject(error));
  }
  if (me && me !== 'one-factor') return me;
  const cookie = request.method === 'GET' ? null : await keepForm(request).catch(() => null);
  // The sign-in page is outside the desk: a document of its own, with its own styles and words.
  const to = pageAddress(request);
  throw redirectDocument(me ? paths.signInFactor({ to }) : paths.signIn({ to }), {
    status: 303,
    headers: cookie ? { 'set-cookie': cookie } : undefined,
  });
};

/**
 * The signed-in member and the answer to a question that is asked meanwhile, which the database refuses to everybody
 * else by itself. A refusal becomes its error page.
 */
export const withMember = async <T>(request: Request, ask: () => Promise<T>): Promise<[Me, T]> => {
  const member = requireMember(request);
  if (!hasSession(request)) return [await member, await orErrorPage(ask())];
  const answer = ask();
  // Who is not a member is sent to the sign-in page, whatever became of the question.
  answer.catch(() => {});
  return [await member, await orErrorPage(answer)];
};
