import { clearCookie, readCookie, writeCookie } from '../../platform/cookies.server.ts';
import { newToken } from '../../platform/crypto.server.ts';
import { seal, unseal } from '../../platform/sealed.server.ts';

interface PendingSignIn {
  id: string;
  email: string;
  to: string;
}

/** The cookies of a sign-in that waits for its code. */
export const startPendingSignIn = (request: Request, email: string, to: string): Headers => {
  const headers = new Headers();
  headers.append('set-cookie', writeCookie('kp-sign-in', seal({ id: newToken(), email, to }, 900)));
  if (!readCookie(request, 'kp-browser')) headers.append('set-cookie', writeCookie('kp-browser', newToken()));
  return headers;
};

export const findPendingSignIn = (request: Request): PendingSignIn | null =>
  unseal<PendingSignIn>(readCookie(request, 'kp-sign-in'));

export const endPendingSignIn = (): string => clearCookie('kp-sign-in');
