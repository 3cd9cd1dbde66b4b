import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { isSecure } from './env.server.ts';

const day = 86_400;

/** Every cookie of the product besides the session, with its life in seconds. */
const lives = {
  'kp-draft': 14 * day,
  'kp-case': 180 * day,
  'kp-client': 30 * day,
  'kp-language': 365 * day,
  'kp-theme': 365 * day,
  'kp-columns': 365 * day,
  'kp-browser': 30 * day,
  'kp-sign-in': 900,
  'kp-factor': 900,
  'kp-kept': 3600,
} as const;

export type CookieName = keyof typeof lives;

/** Behind TLS a name that no other host of the domain and no plain connection can set. */
export const cookieName = (name: string): string => (isSecure() ? `__Host-${name}` : name);

export const readCookie = (request: Request, name: CookieName): string | null =>
  parseCookieHeader(request.headers.get('cookie') ?? '').find((cookie) => cookie.name === cookieName(name))
    ?.value || null;

/** A Set-Cookie header: httpOnly, lax, secure when the product is reached over https. */
export const writeCookie = (name: CookieName, value: string): string =>
  serializeCookieHeader(cookieName(name), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: lives[name],
  });

export const clearCookie = (name: CookieName): string =>
  serializeCookieHeader(cookieName(name), '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: 0,
  });
