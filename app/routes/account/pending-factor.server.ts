import { clearCookie, readCookie, writeCookie } from '../../platform/cookies.server.ts';
import type { NewFactor } from '../../platform/factors.server.ts';
import { seal, unseal } from '../../platform/sealed.server.ts';

type PendingFactor = NewFactor & { member: string };

/** The cookie of a factor that was begun and not proved: only its member's own browser shows the key, for 15 minutes. */
export const startPendingFactor = (factor: NewFactor, member: string): string =>
  writeCookie('kp-factor', seal({ ...factor, member } satisfies PendingFactor, 900));

export const findPendingFactor = (request: Request, member: string): NewFactor | null => {
  const pending = unseal<PendingFactor>(readCookie(request, 'kp-factor'));
  return pending?.member === member ? pending : null;
};

export const endPendingFactor = (): string => clearCookie('kp-factor');
