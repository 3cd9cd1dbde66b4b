import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { freePort } from './free-port.ts';
import { oneTimeCode } from './one-time-code.ts';

// The border's only mock: the embedded sign-in has no door for factors, and Supabase Auth is on no package registry.
// It stands before a whole Supabase, answers for `/auth/v1/factors` as Supabase Auth does, and passes all else on.

interface Factor {
  id: string;
  user: string;
  email: string;
  secret: string;
  status: 'unverified' | 'verified';
  challenge?: string;
}
interface Claims {
  sub: string;
  session_id: string;
  aal: string;
  email: string;
}
interface Session {
  access_token: string;
  refresh_token: string;
  user: { id: string; factors?: unknown };
}

export interface FactorService {
  url: string;
  /** What an administrator of the project does after a lost telephone. */
  removeFactors: (email: string) => void;
  /** The newest token that was made for anybody. */
  newestToken: () => string;
  stop: () => void;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const perHop = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'host',
];

const withoutHop = (given: Headers): Headers => {
  const headers = new Headers(given);
  for (const name of perHop) headers.delete(name);
  return headers;
};

export const startFactorService = async (supabaseUrl: string, jwtSecret: string): Promise<FactorService> => {
  const factors = new Map<string, Factor>();
  const raised = new Set<string>();
  const refreshTokens = new Map<string, string>();
  let newest = '';

  const sign = (claims: object): string => {
    const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${body}.${createHmac('sha256', jwtSecret).update(body).digest('base64url')}`;
  };
  const claimsOf = (token: string): Claims =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
  const readToken = (request: Request): Claims | null => {
    const token = request.headers.get('authorization')?.replace(/^bearer /i, '') ?? '';
    return token.split('.').length === 3 && sign(claimsOf(token)) === token ? claimsOf(token) : null;
  };
  const ofUser = (user: string) =>
    [...factors.values()]
      .filter((factor) => factor.user === user)
      .map(({ id, status }) => ({ id, status, factor_type: 'totp', created_at: '', updated_at: '' }));
  const hasVerified = (user: string) => ofUser(user).some(({ status }) => status === 'verified');
  const refuse = (status: number, code: string) =>
    Response.json({ code: status, error_code: code, msg: code }, { status });

  /** The session with the level it has reached and the user's factors. */
  const finish = (session: Session): Session => {
    const claims = claimsOf(session.access_token);
    refreshTokens.set(claims.session_id, session.refresh_token);
    const level = raised.has(claims.session_id) ? 'aal2' : 'aal1';
    newest = sign({ ...claims, aal: level });
    return { ...session, access_token: newest, user: { ...session.user, factors: ofUser(session.user.id) } };
  };

  const pass = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const hasBody = !['GET', 'HEAD'].includes(request.method);
    const answer = await fetch(supabaseUrl + pathname + search, {
      method: request.method,
      headers: withoutHop(request.headers),
      body: hasBody ? await request.arrayBuffer() : undefined,
    });
    const headers = withoutHop(answer.headers);
    const { status } = answer;
    if (answer.ok && ['/auth/v1/verify', '/auth/v1/token'].includes(pathname))
      return Response.json(finish((await answer.json()) as Session), { headers });
    if (answer.ok && pathname === '/auth/v1/user') {
      const user = (await answer.json()) as Session['user'];
      return Response.json({ ...user, factors: ofUser(user.id) }, { headers });
    }
    return new Response([204, 304].includes(status) ? null : answer.body, { status, headers });
  };

  const enrol = ({ sub, email, aal }: Claims): Response => {
    if (hasVerified(sub) && aal !== 'aal2') return refuse(403, 'insufficient_aal');
    const secret = [...randomBytes(32)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');
    const factor: Factor = { id: randomUUID(), user: sub, email, secret, status: 'unverified' };
    factors.set(factor.id, factor);
    const uri = `otpauth://totp/Kontaktpunkt:${email}?algorithm=SHA1&digits=6&issuer=Kontaktpunkt&period=30&secret=${secret}`;
    return Response.json({ id: factor.id, type: 'totp', totp: { qr_code: '<svg/>', secret, uri } });
  };

  const verify = async (factor: Factor, claims: Claims, request: Request): Promise<Response> => {
    const { challenge_id, code } = (await request.json()) as { challenge_id: string; code: string };
    if (!factor.challenge || factor.challenge !== challenge_id) return refuse(422, 'mfa_challenge_expired');
    if (![-1, 0, 1].some((steps) => oneTimeCode(factor.secret, steps) === code))
      return refuse(422, 'mfa_verification_failed');
    factor.challenge = undefined;
    factor.status = 'verified';
    raised.add(claims.session_id);
    newest = sign({ ...claims, aal: 'aal2' });
    return Response.json({
      access_token: newest,
      token_type: 'bearer',
      expires_in: 900,
      refresh_token: refreshTokens.get(claims.session_id),
      user: { id: claims.sub, email: claims.email, factors: ofUser(claims.sub) },
    });
  };

  const answerFactors = async (request: Request, [id, act]: string[]): Promise<Response> => {
    const claims = readToken(request);
    if (!claims) return refuse(401, 'no_authorization');
    if (!id) return enrol(claims);
    const factor = factors.get(id);
    if (!factor || factor.user !== claims.sub) return refuse(404, 'mfa_factor_not_found');
    if (request.method === 'DELETE') {
      if (factor.status === 'verified' && claims.aal !== 'aal2') return refuse(422, 'insufficient_aal');
      factors.delete(id);
      raised.delete(claims.session_id);
      return Response.json({ id });
    }
    if (act === 'verify') return verify(factor, claims, request);
    factor.challenge = randomUUID();
    return Response.json({
      id: factor.challenge,
      type: 'totp',
      expires_at: Math.floor(Date.now() / 1000) + 300,
    });
  };

  const port = await freePort();
  const server = serve({
    port,
    hostname: '127.0.0.1',
    fetch: (request) => {
      const [, , , door, ...rest] = new URL(request.url).pathname.split('/');
      return door === 'factors' ? answerFactors(request, rest) : pass(request);
    },
  });
  return {
    url: `http://127.0.0.1:${port}`,
    removeFactors: (email) => {
      for (const factor of factors.values()) if (factor.email === email) factors.delete(factor.id);
      raised.clear();
    },
    newestToken: () => newest,
    stop: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
};
