import { log } from '../../platform/log.server.ts';
import { currentRequestId, userClient } from '../../platform/request-context.server.ts';
import { createAnonClient } from '../../platform/supabase.server.ts';
import { findMe } from './find-me.server.ts';
import type { Me } from './me.ts';

/** Long enough that sending a mail does not show in the time of the answer. */
const answerAfter = 800;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a code if a member has this address. Answers after the same time and says nothing either way. */
export const sendSignInCode = async (email: string): Promise<void> => {
  // A trigger on auth.users refuses every address that is no active member's, so nobody is created here.
  const asked = createAnonClient()
    .auth.signInWithOtp({ email, options: { shouldCreateUser: true } })
    .catch(() => undefined);
  await Promise.all([Promise.race([asked, wait(answerAfter)]), wait(answerAfter)]);
};

/** Signs in with a mailed code. Null: the code is wrong, used or too old. */
export const signInWithCode = async (request: Request, email: string, token: string): Promise<Me | null> => {
  const { auth } = userClient(request).supabase;
  const first = await auth.verifyOtp({ email, token, type: 'email' });
  // The embedded Supabase knows the same code under its older name.
  const answer =
    first.error?.code === 'validation_failed'
      ? await auth.verifyOtp({ email, token, type: 'magiclink' })
      : first;
  return noteSignIn(answer.error ? null : await leaveUnlessMember(request), 'code');
};

/** One-click sign-in of the demo; the password never leaves the server. */
export const signInAsDemo = async (request: Request, email: string, password: string): Promise<Me | null> => {
  const { error } = await userClient(request).supabase.auth.signInWithPassword({ email, password });
  return noteSignIn(error ? null : await leaveUnlessMember(request), 'demo');
};

export const signOut = async (request: Request): Promise<void> => {
  await userClient(request).supabase.auth.signOut({ scope: 'local' });
};

const noteSignIn = (me: Me | null, by: 'code' | 'demo'): Me | null => {
  const facts = { id: currentRequestId(), by, ...(me && { person: me.member.id }) };
  log('web', me ? 'info' : 'warn', me ? 'signed_in' : 'sign_in_refused', facts);
  return me;
};

const leaveUnlessMember = async (request: Request): Promise<Me | null> => {
  const me = await findMe(request);
  if (!me) await signOut(request);
  return me;
};
