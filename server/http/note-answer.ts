import { subscribe } from 'node:diagnostics_channel';
import type { Request, RequestHandler, Response } from 'express';
import { env } from '../../app/platform/env.server.ts';
import { log } from '../../app/platform/log.server.ts';
import { type AnswerFacts, answerChannel } from '../../app/platform/request-context.server.ts';
import { Metrics, mayLook } from '../operation/metrics.ts';

const metrics = new Metrics();
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
metrics.declare(
  'kontaktpunkt_requests_total',
  'counter',
  'Answered requests by route pattern, method and status.',
);
metrics.declare('kontaktpunkt_request_seconds', 'histogram', 'Time from request to the end of its answer.');
metrics.declare('kontaktpunkt_supabase_calls_total', 'counter', 'Calls to Supabase by route pattern.');

/** What the pages know of the requests that are being answered; the pages are a bundle of their own. */
const known = new Map<string, AnswerFacts>();
subscribe(answerChannel, (facts) => {
  const answer = facts as AnswerFacts;
  known.set(answer.id, answer);
});

/** Patterns of what is answered beside the pages; everything else is one word, so that strangers make no labels. */
const besides = (path: string) =>
  path.startsWith('/assets/')
    ? '/assets/*'
    : ['/healthz', '/readyz', '/metrics'].includes(path)
      ? path
      : 'other';

const methods = ['GET', 'HEAD', 'POST'];

/**
 * One line and one count for each answer: who by id, where by pattern. Neither names a person, an address or a key. An
 * answer that its client did not wait for is noted too.
 */
export const noteAnswer = (request: Request, response: Response, id: string) => {
  const began = performance.now();
  response.once('close', () => {
    const { route, member, organisation, calls = 0 } = known.get(id) ?? {};
    known.delete(id);
    const ms = Math.round(performance.now() - began);
    const pattern = route ?? besides(request.path);
    const method = methods.includes(request.method) ? request.method : 'other';
    const status = response.statusCode;
    const finished = response.writableFinished;
    metrics.add('kontaktpunkt_requests_total', { route: pattern, method, status });
    metrics.observe('kontaktpunkt_request_seconds', ms / 1000, buckets, { route: pattern });
    if (calls > 0) metrics.add('kontaktpunkt_supabase_calls_total', { route: pattern }, calls);
    if (pattern === '/assets/*' || pattern === '/healthz') return;
    log('web', status >= 500 ? 'warn' : 'info', 'answer', {
      id,
      method,
      route: pattern,
      status,
      ms,
      calls,
      member,
      organisation,
      ...(finished ? {} : { left: true }),
    });
  });
};

/** The figures of this process, for the bearer of METRICS_TOKEN; without that variable there is no such address. */
export const showMetrics: RequestHandler = (request, response, next) => {
  const token = env().METRICS_TOKEN;
  if (!token) return next();
  if (!mayLook(request.headers.authorization, token))
    return void response.status(401).type('text').send('no');
  metrics.declare('kontaktpunkt_memory_bytes', 'gauge', 'Resident memory.');
  metrics.set('kontaktpunkt_memory_bytes', process.memoryUsage.rss());
  response.type('text/plain; version=0.0.4').send(metrics.text());
};
