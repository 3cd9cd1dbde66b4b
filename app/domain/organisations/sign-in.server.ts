import { log } from '../../platform/log.server.ts';
import { currentRequestId, userClient } from '../../platform/request-context.server.ts';
import { createAnonClient } from '../../platform/supabase.server.ts';
import { findAsking } from './find-me.server.ts';
import type { Me, OneFactor } from './me.ts';

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

/**
 * Signs in with a mailed code. Null: the code is wrong, used or too old; `one-factor`: a second factor is asked for next.
 */
export const signInWithCode = async (
  request: Request,
  email: string,
  token: string,
): Promise<Me | OneFactor | null> => {
  const { auth } = userClient(request).supabase;
  const first = await auth.verifyOtp({ email, token, type: 'email' });
  // The embedded Supabase knows the same code under its older name.
  const answer =
    first.error?.code === 'validation_failed'
      ? await auth.verifyOtp({ email, token, type: 'magiclink' })
      : first;
  const asking = answer.error ? null : await leaveUnlessMember(request);
  // The sign-in service may know of a factor that the database was not told of.
  const factors = answer.data.user?.factors ?? [];
  const more = asking && factors.some(({ status }) => status === 'verified');
  return noteSignIn(more ? 'one-factor' : asking, 'code');
};

/** One-click sign-in of the demo; the password never leaves the server. */
export const signInAsDemo = async (
  request: Request,
  email: string,
  password: string,
): Promise<Me | OneFactor | null> => {
  const { error } = await userClient(request).supabase.auth.signInWithPassword({ email, password });
  return noteSignIn(error ? null : await leaveUnlessMember(request), 'demo');
};

export const signOut = async (request: Request): Promise<void> => {
  await userClient(request).supabase.auth.signOut({ scope: 'local' });
};

export const noteSignIn = <Asking extends Me | OneFactor | null>(
  asking: Asking,
  by: 'code' | 'demo' | 'second-factor',
): Asking => {
  const facts = { id: currentRequestId(), by };
  if (asking === null) log('web', 'warn', 'sign_in_refused', facts);
  else if (asking === 'one-factor') log('web', 'info', 'second_factor_asked', facts);
  else log('web', 'info', 'signed_in', { ...facts, person: asking.member.id });
  return asking;
};

const leaveUnlessMember = async (request: Request): Promise<Me | OneFactor | null> => {
  const asking = await findAsking(request);
  if (!asking) await signOut(request);
  return asking;
};
