import { callRpc } from '../../platform/call-rpc.server.ts';
import {
  beginFactor,
  listFactors,
  type NewFactor,
  proveFactor,
  removeFactor,
} from '../../platform/factors.server.ts';

/** Begins anew; what was begun before and never proved is removed. Null: not offered. Throws `Refusal`. */
export const beginSecondFactor = async (request: Request): Promise<NewFactor | null> => {
  const { begun } = await listFactors(request);
  for (const id of begun) await removeFactor(request, id);
  return beginFactor(request);
};

/** Whether the code proves the factor; from then on it is asked for at every sign-in. Throws `Refusal`. */
export const confirmSecondFactor = async (request: Request, id: string, code: string): Promise<boolean> => {
  if (!(await proveFactor(request, id, code))) return false;
  await callRpc(request, 'note_second_factor');
  return true;
};
