import type { AuthError } from '@supabase/supabase-js';
import { now } from './clock.ts';
import { env } from './env.server.ts';
import { Refusal } from './refusal.ts';
import { userClient } from './request-context.server.ts';

/** What an authenticator app is told: the key, and the same in an address that it can open. */
export interface NewFactor {
  id: string;
  secret: string;
  uri: string;
}

const wrongCode = [
  'mfa_verification_failed',
  'mfa_verification_rejected',
  'mfa_challenge_expired',
  'mfa_factor_not_found',
];
const signedOut = ['bad_jwt', 'no_authorization', 'session_not_found', 'session_expired', 'user_not_found'];

const refusalFrom = ({ status, code = '', name }: AuthError): Error => {
  if (status === 401 || signedOut.includes(code) || name === 'AuthSessionMissingError')
    return new Refusal(401, 'signed_out');
  if (code === 'insufficient_aal') return new Refusal(403, 'second_factor_needed');
  if (status === 429) return new Refusal(429, 'too_many', { minutes: 1 });
  // Verification that was switched off while somebody has a factor is a service that is away, too.
  if (!status || status >= 500 || code.endsWith('_not_enabled')) return new Refusal(503, 'unavailable');
  return new Error(`factors failed with ${status} ${code}`);
};

/** The ids of the person's factors at the sign-in service. Throws `Refusal` 401, 503. */
export const listFactors = async (request: Request): Promise<{ verified: string[]; begun: string[] }> => {
  const { data, error } = await userClient(request).supabase.auth.mfa.listFactors();
  if (error) throw refusalFrom(error);
  const totp = data.all.filter(({ factor_type }) => factor_type === 'totp');
  const withStatus = (status: string) =>
    totp.filter((factor) => factor.status === status).map(({ id }) => id);
  return { verified: withStatus('verified'), begun: withStatus('unverified') };
};

/** Begins a new factor; it counts once a code proved it. Null: the sign-in service offers none. Throws `Refusal`. */
export const beginFactor = async (request: Request): Promise<NewFactor | null> => {
  const { mfa } = userClient(request).supabase.auth;
  const { data, error } = await mfa.enroll({ factorType: 'totp', issuer: 'Kontaktpunkt' });
  if (error && (error.status === 404 || error.code === 'mfa_totp_enroll_not_enabled')) {
    known = { offered: false, until: now().getTime() + freshFor };
    return null;
  }
  if (error) throw refusalFrom(error);
  return { id: data.id, secret: data.totp.secret, uri: data.totp.uri };
};

/** Whether a code is right; from then on the session's token says `aal2`. Throws `Refusal` 401, 429, 503. */
export const proveFactor = async (request: Request, factorId: string, code: string): Promise<boolean> => {
  const { mfa } = userClient(request).supabase.auth;
  const { error } = await mfa.challengeAndVerify({ factorId, code });
  if (!error) return true;
  if (wrongCode.includes(error.code ?? '')) return false;
  throw refusalFrom(error);
};

export const removeFactor = async (request: Request, factorId: string): Promise<void> => {
  const { error } = await userClient(request).supabase.auth.mfa.unenroll({ factorId });
  if (error && error.status !== 404) throw refusalFrom(error);
};

/** A token that knows of a factor that has gone. */
export const renewToken = async (request: Request): Promise<void> => {
  await userClient(request).supabase.auth.refreshSession();
};

const freshFor = 600_000;
const longestWait = 5_000;
let known: { offered: boolean; until: number } | undefined;

/** Whether the sign-in service has a door for factors: without one it answers 404 even to nobody. Kept ten minutes. */
export const isFactorOffered = async (): Promise<boolean> => {
  if (known && known.until > now().getTime()) return known.offered;
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = env();
  const answer = await fetch(new URL('/auth/v1/factors', SUPABASE_URL), {
    method: 'POST',
    headers: { apikey: SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(longestWait),
  }).catch(() => undefined);
  if (!answer || answer.status >= 500) throw new Refusal(503, 'unavailable');
  await answer.body?.cancel();
  known = { offered: answer.status !== 404, until: now().getTime() + freshFor };
  return known.offered;
};
