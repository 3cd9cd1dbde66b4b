import { createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { cookieName } from './cookies.server.ts';
import { env, isSecure } from './env.server.ts';

export interface UserClient {
  supabase: SupabaseClient;
  /** Set-Cookie and caching headers that the answer must carry. */
  headers: Headers;
}

const fourteenDays = 14 * 86_400;

/** Without it a database or sign-in service that hangs would hang every page. */
const longestCall = 20_000;
/** A file of 20 MB. */
const longestFile = 120_000;
const bounded: typeof fetch = (address, options) => {
  const isFile = String(address instanceof Request ? address.url : address).includes('/storage/v1/');
  const late = AbortSignal.timeout(isFile ? longestFile : longestCall);
  return fetch(address, {
    ...options,
    signal: options?.signal ? AbortSignal.any([options.signal, late]) : late,
  });
};

/** A long session goes on in `.1` and so on. */
export const sessionCookie = () => cookieName('kp');

/** A client that carries the signed-in person's token; row-level security applies to all it does. */
export const createUserClient = (request: Request): UserClient => {
  const headers = new Headers();
  const secure = isSecure();
  const supabase = createServerClient(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    global: { fetch: bounded },
    cookieOptions: {
      name: sessionCookie(),
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure,
      maxAge: fourteenDays,
    },
    cookies: {
      getAll: () =>
        parseCookieHeader(request.headers.get('cookie') ?? '').map(({ name, value }) => ({
          name,
          value: value ?? '',
        })),
      setAll: (cookies, caching) => {
        for (const { name, value, options } of cookies)
          headers.append(
            'set-cookie',
            serializeCookieHeader(name, value, { ...options, httpOnly: true, secure }),
          );
        for (const [name, value] of Object.entries(caching ?? {})) headers.set(name, value);
      },
    },
  });
  return { supabase: supabase as unknown as SupabaseClient, headers };
};

let anonymous: SupabaseClient | undefined;

/** A client for the doors that are open to people who are not signed in. */
export const createAnonClient = (): SupabaseClient => {
  anonymous ??= createClient(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: bounded },
  });
  return anonymous;
};
