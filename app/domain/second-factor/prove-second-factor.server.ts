import { callRpc } from '../../platform/call-rpc.server.ts';
import { listFactors, proveFactor, removeFactor, renewToken } from '../../platform/factors.server.ts';
import { findAsking } from '../organisations/find-me.server.ts';
import type { Me } from '../organisations/me.ts';
import { noteSignIn } from '../organisations/sign-in.server.ts';

/** The id of the factor that a code is right for, or null. */
const findProved = async (request: Request, code: string): Promise<string | null> => {
  const { verified } = await listFactors(request);
  for (const id of verified) if (await proveFactor(request, id, code)) return id;
  return null;
};

/** Signs in with a code of the app after the mailed one. Null: the code is wrong. Throws `Refusal`. */
export const signInWithFactor = async (request: Request, code: string): Promise<Me | null> => {
  if (!(await findProved(request, code))) return noteSignIn(null, 'second-factor');
  await callRpc(request, 'note_second_factor');
  const me = await findAsking(request);
  return noteSignIn(me === 'one-factor' ? null : me, 'second-factor');
};

/** Ends it, with a fresh code. False: the code is wrong. Throws `Refusal`. */
export const endSecondFactor = async (request: Request, code: string): Promise<boolean> => {
  if (!(await findProved(request, code))) return false;
  const { verified } = await listFactors(request);
  for (const id of verified) await removeFactor(request, id);
  await callRpc(request, 'drop_second_factor');
  await renewToken(request);
  return true;
};
