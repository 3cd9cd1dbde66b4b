import { quietly } from './quiet.ts';

/** What the product asks of it. Lite has more doors, among them sign-up with a password for an address nobody proved. */
const doors = /^\/(rest\/v1\/.+|auth\/v1\/(otp|verify|token|user|logout))$/;

/** As much as the web server takes, and as much again for what JSON writes longer. */
const mostBytes = 1024 * 1024;

type Keys = { publishableKey: string; secretKey: string };
type Fetch = (request: Request) => Response | Promise<Response>;
type Log = (facts: { id: string | null; path: string; status: number; code: string }) => void;

/**
 * What the embedded Supabase lets in. Lite runs as the database's owner and takes the role from the token, so a token
 * may name only the two roles of people; it also takes an unsigned token for an anonymous one, where Supabase answers 401.
 */
export function refuseToken(request: Request, keys: Keys): Response | null {
  const refuse = (message: string) => Response.json({ code: '401', message }, { status: 401 });
  if (!doors.test(new URL(request.url).pathname)) {
    return Response.json({ code: '404', message: 'Not found' }, { status: 404 });
  }
  const apiKey = request.headers.get('apikey');
  if (apiKey !== keys.publishableKey && apiKey !== keys.secretKey) return refuse('Invalid API key');
  const bearer = request.headers.get('authorization')?.replace(/^bearer\s+/i, '');
  if (!bearer || bearer === keys.publishableKey || bearer === keys.secretKey) return null;
  const parts = bearer.split('.');
  if (parts.length !== 3 || !parts[2]) return refuse('Invalid token');
  try {
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (read(parts[0] as string).alg !== 'HS256') return refuse('Invalid token');
    if (!['anon', 'authenticated'].includes(read(parts[1] as string).role)) return refuse('Invalid token');
  } catch {
    return refuse('Invalid token');
  }
  return null;
}

/** Sends the code after the answer, so that neither the answer nor its time tells whether the address is a member's. */
async function askForCode(request: Request, fetch: Fetch): Promise<Response> {
  const body = await request.text();
  let email: unknown;
  try {
    email = (JSON.parse(body) as { email?: unknown } | null)?.email;
  } catch {}
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
    return Response.json({ code: 400, error_code: 'validation_failed', msg: 'email' }, { status: 400 });
  const { url, headers } = request;
  setTimeout(() => {
    void Promise.resolve(fetch(new Request(url, { method: 'POST', headers, body }))).catch(() => {});
  }, 0);
  return Response.json({});
}

const codeOf = (text: string): string => {
  try {
    const { code, error_code } = JSON.parse(text) as { code?: unknown; error_code?: unknown };
    return String(error_code ?? code ?? 'unknown').slice(0, 40);
  } catch {
    return 'unknown';
  }
};

/**
 * The one way to the embedded Supabase: refuses what it should not meet, keeps what it prints to itself, and says of a
 * failed call its code, its path and the id of the request, never a value.
 */
export async function throughGateway(
  request: Request,
  keys: Keys & { passwords: boolean },
  fetch: Fetch,
  log: Log = () => {},
): Promise<Response> {
  const refused = refuseToken(request, keys);
  if (refused) return refused;
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes)
    return Response.json({ code: '413', message: 'Too large' }, { status: 413 });
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/auth/v1/otp' && request.method === 'POST')
    return quietly(() => askForCode(request, fetch));
  // Only the demo has passwords; elsewhere the time of checking one would tell members from strangers.
  if (pathname === '/auth/v1/token' && searchParams.get('grant_type') === 'password' && !keys.passwords)
    return Response.json({ code: 400, error_code: 'invalid_credentials', msg: '' }, { status: 400 });

  const answer = await quietly(() => fetch(request));
  if (answer.status < 400) return answer;
  const text = await answer.text();
  const code = codeOf(text);
  if (!code.startsWith('PT'))
    log({ id: request.headers.get('x-request-id'), path: pathname, status: answer.status, code });
  const body =
    answer.status < 500 ? text : JSON.stringify({ code, message: 'unexpected', details: null, hint: null });
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(body, { status: answer.status, headers });
}
