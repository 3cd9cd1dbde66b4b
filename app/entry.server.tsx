import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
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

/**
 * A page is sent when it is complete: loaders have answered before it is drawn, so nothing is gained by sending it in
 * pieces, and one piece is compressed and written at once.
 */
const handleRequest = (
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const nonce = context.get(nonceContext);
    let drawn = false;
    const send = async () => {
      const page = await buffer(stream.pipe(new PassThrough()));
      headers.set('content-type', 'text/html; charset=utf-8');
      resolve(new Response(new Uint8Array(page), { headers, status }));
    };
    const stream = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onShellReady: () => {
          drawn = true;
        },
        onAllReady: () => void send().catch(reject),
        onShellError: reject,
        onError: (error: unknown) => {
          if (drawn) logFault(error);
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
