import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { publicUrl } from '../../app/platform/env.server.ts';
import { everywhereHeaders } from '../../app/platform/every-answer.server.ts';
import { log } from '../../app/platform/log.server.ts';
import { noteAnswer } from './note-answer.ts';

/** Ten thousand characters in a form field, six bytes each, with room for the other fields. */
const mostBytes = 512 * 1024;

/** Where files are sent: five of 20 MB, and more so that somebody who sends too much is told on the page. */
const uploads = /^\/([a-z]{2,3}(-[a-z]+)?\/(enquire\/documents|case)|leads\/[\w-]+)(\.data)?$/i;
const mostUploaded = 300 * 1024 * 1024;

/** For what is no page: it runs nothing. */
const strictPolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** `X-Frame-Options` cannot name hosts; where the policy does, it alone is sent. */
const mayBeFramed = (response: Response) =>
  /frame-ancestors (?!'none')/.test(String(response.getHeader('content-security-policy') ?? ''));

/** Names each request, tells the pages who asks, and writes one line about it without personal data. */
export const logRequest =
  (newId: () => string): RequestHandler =>
  (request, response, next) => {
    const id = newId();
    request.headers['x-request-id'] = id;
    request.headers['x-client-address'] = request.ip ?? 'unknown';
    noteAnswer(request, response, id);
    // A page may be stricter than the rest: an address that carries a key sends no referrer at all.
    const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => typeof response;
    response.writeHead = ((...all: unknown[]) => {
      for (const [name, value] of Object.entries({
        ...everywhereHeaders(),
        'content-security-policy': strictPolicy,
        'cache-control': 'no-store',
      }))
        if (!response.hasHeader(name) && !(name === 'x-frame-options' && mayBeFramed(response)))
          response.setHeader(name, value);
      return writeHead(...all);
    }) as typeof response.writeHead;
    next();
  };

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} – Kontaktpunkt</title><link rel="stylesheet" href="/plain-page.css"><main><p class="name">Kontaktpunkt</p><h1>${title}</h1><p>${text}</p><p><a href="/">Go to the front page</a></p></main></html>`;

const refusals: Record<number, [title: string, text: string]> = {
  400: ['This address cannot be read', 'Check the address, or start from the front page.'],
  403: ['This came from another site', 'Open the page here and send the form again. Nothing was saved.'],
  404: ['This page does not exist', 'The address may be mistyped.'],
  411: ['This request has no length', 'Send it again from the page.'],
  413: ['This is too much at once', 'Go back, shorten the text or send it in parts. Nothing was saved.'],
  429: ['Too much came from your network', 'Wait a minute, go back and send it again. Nothing was saved.'],
  500: ['Something went wrong on our side', 'Try again in a minute.'],
};

const isReadable = (url: string) => {
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
};

const reading = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a form may have been sent by another site. Browsers name the site; older ones name the origin alone, and
 * what is no browser names neither and carries nobody's cookies.
 */
const isFromElsewhere = ({ method, headers, host }: Request): boolean => {
  if (reading.includes(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined || origin === new URL(publicUrl()).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

const isMultipart = ({ headers }: Request) =>
  /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');

/** Refuses what no page could answer: unreadable addresses, forms of other sites, bodies that are too long. */
export const guardRequest: RequestHandler = (request, response, next) => {
  const refuse = (status: number) => {
    const [title, text] = refusals[status] ?? ['', ''];
    response.status(status).set('connection', 'close').type('html').send(page(title, text));
  };
  if (!isReadable(request.path)) return refuse(400);
  if (isFromElsewhere(request)) return refuse(403);
  // A page that sends no referrer names no origin either; the framework would take it for another site's.
  if (request.headers.origin === 'null') delete request.headers.origin;
  if (request.headers['transfer-encoding'] !== undefined) return refuse(411);
  const most = uploads.test(request.path) && isMultipart(request) ? mostUploaded : mostBytes;
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse(413);
  next();
};

/** The last resort, without the pages. */
export const plainPage: ErrorRequestHandler = (
  error: { status?: number; stack?: string },
  request,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  const status = error.status && refusals[error.status] ? error.status : 500;
  if (status === 500)
    log('web', 'error', 'fault', { id: request.headers['x-request-id'], error: error.stack });
  const [title, text] = refusals[status] ?? ['', ''];
  if (status === 429) response.set('retry-after', '60');
  response.status(status).type('html').send(page(title, text));
};
