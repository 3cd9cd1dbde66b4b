import { randomBytes, randomUUID } from 'node:crypto';
import { createContext, type MiddlewareFunction } from 'react-router';
import { env } from './env.server.ts';
import { countedCalls, notedWait, runRequest, sessionHeaders, tellAnswer } from './request-context.server.ts';

export const nonceContext = createContext<string>('');

/** The hosts that may frame the page being answered; a loader sets it where it is anybody. */
export const framedByContext = createContext<string[]>([]);

const contentPolicy = (nonce: string, framedBy: string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    // Hot reload in development speaks over a socket of its own.
    env().NODE_ENV === 'development' ? "connect-src 'self' ws:" : "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
  ].join('; ');

/** Root middleware: gives the request its nonce, id and client, and the answer its headers and cookies. */
export const answerRequest: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const nonce = randomBytes(16).toString('base64');
  context.set(nonceContext, nonce);
  const id = request.headers.get('x-request-id') ?? randomUUID();
  return runRequest(request, id, async () => {
    const response = await next();
    tellAnswer(pattern);
    // A file is stricter than a page.
    if (!response.headers.has('content-security-policy'))
      response.headers.set('content-security-policy', contentPolicy(nonce, context.get(framedByContext)));
    response.headers.set('x-request-id', id);
    if (response.status === 429 && notedWait() > 0) response.headers.set('retry-after', String(notedWait()));
    response.headers.set('server-timing', `supabase;desc="${countedCalls()} calls"`);
    // What is drawn for one person or one moment is kept by nobody else.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    for (const [name, value] of sessionHeaders() ?? [])
      if (name === 'set-cookie') response.headers.append(name, value);
      else response.headers.set(name, value);
    return response;
  });
};
