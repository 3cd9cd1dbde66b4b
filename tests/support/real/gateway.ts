import { createHmac } from 'node:crypto';
import type { Secrets } from '../../../server/local/secrets.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token that stands behind a key of the project. */
function roleToken(role: string, jwtSecret: string): string {
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ role, iss: 'supabase', iat: 1_700_000_000, exp: 4_000_000_000 })}`;
  return `${body}.${createHmac('sha256', jwtSecret).update(body).digest('base64url')}`;
}

const perHop = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'host',
];

/** One address for sign-in and data, as a Supabase project has it: the key is checked and becomes a token here. */
export function makeGateway(
  postgrestUrl: string,
  signIn: (request: Request) => Promise<Response>,
  secrets: Secrets,
): (request: Request) => Promise<Response> {
  const keys = new Map([
    [secrets.publishableKey, roleToken('anon', secrets.jwtSecret)],
    [secrets.secretKey, roleToken('service_role', secrets.jwtSecret)],
  ]);
  const refuse = (status: number, message: string) => Response.json({ message }, { status });
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const apiKey = request.headers.get('apikey') ?? '';
    const keyToken = keys.get(apiKey);
    // The sign-in service has none, and asks for a token before it says so.
    if (pathname.startsWith('/auth/v1/factors')) return refuse(404, 'Not found');
    if (pathname.startsWith('/auth/v1/')) {
      return keyToken || pathname === '/auth/v1/verify' ? signIn(request) : refuse(401, 'Invalid API key');
    }
    if (!pathname.startsWith('/rest/v1/')) return refuse(404, 'Not found');
    if (!keyToken) return refuse(401, 'Invalid API key');
    // What there is to ask for is told to the secret key only.
    if (pathname === '/rest/v1/' && apiKey !== secrets.secretKey)
      return refuse(401, 'Secret API key required');
    const headers = new Headers(request.headers);
    for (const name of [...perHop, 'apikey']) headers.delete(name);
    const bearer = headers.get('authorization')?.replace(/^bearer\s+/i, '');
    if (!bearer || keys.has(bearer)) headers.set('authorization', `Bearer ${keyToken}`);
    const hasBody = !['GET', 'HEAD'].includes(request.method);
    const answer = await fetch(postgrestUrl + pathname.slice('/rest/v1'.length) + search, {
      method: request.method,
      headers,
      body: hasBody ? await request.arrayBuffer() : undefined,
      signal: request.signal,
    }).catch(() => undefined);
    if (!answer) return refuse(503, 'The database does not answer');
    const passed = new Headers(answer.headers);
    for (const name of perHop) passed.delete(name);
    return new Response([204, 304].includes(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: passed,
    });
  };
}
