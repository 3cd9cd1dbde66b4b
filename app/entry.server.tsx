import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { log } from './platform/log.server.ts';
import { nonceContext } from './platform/page-security.server.ts';
import { Refusal } from './platform/refusal.ts';
import { currentRequestId } from './platform/request-context.server.ts';

const longestStream = 10_000;

const handleRequest = (
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const nonce = context.get(nonceContext);
    let started = false;
    const whole = isbot(request.headers.get('user-agent') ?? '') || routerContext.isSpaMode;
    const send = () => {
      started = true;
      const body = new PassThrough();
      headers.set('content-type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError: (error: unknown) => {
          if (started) logFault(error);
        },
      },
    );
    setTimeout(() => stream.abort(), longestStream + 1000).unref();
  });
export default handleRequest;

/** Refusals are answers, not faults; only the unexpected reaches the log. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || isRouteErrorResponse(error) || error instanceof Refusal) return;
  logFault(error);
};

/** One line, from our own errors only: a value that was thrown may hold what somebody wrote. */
const logFault = (error: unknown) =>
  log('web', 'error', 'fault', {
    id: currentRequestId(),
    error: error instanceof Error ? error.stack : typeof error,
  });
