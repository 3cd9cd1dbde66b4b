import { createServer } from 'node:http';
import type { SupabaseClient } from '@supabase/supabase-js';
import { Metrics, mayLook } from '../operation/metrics.ts';

const metrics = new Metrics();
for (const [name, kind, help] of [
  ['kontaktpunkt_worker_beats_total', 'counter', 'Beats that did their work.'],
  [
    'kontaktpunkt_worker_failed_beats_total',
    'counter',
    'Beats that were cut short, mostly by an absent database.',
  ],
  ['kontaktpunkt_mails_sent_total', 'counter', 'Mails that SMTP accepted.'],
  ['kontaktpunkt_mails_failed_total', 'counter', 'Tries that SMTP refused or did not answer.'],
  ['kontaktpunkt_outbox_waiting', 'gauge', 'Mails that have not gone out yet.'],
  ['kontaktpunkt_outbox_due', 'gauge', 'Those of them whose next try is due.'],
  ['kontaktpunkt_outbox_oldest_seconds', 'gauge', 'Since when the oldest of them waits.'],
  ['kontaktpunkt_outbox_given_up', 'gauge', 'Mails that were given up.'],
] as const)
  metrics.declare(name, kind, help);

type Counted = 'worker_beats' | 'worker_failed_beats' | 'mails_sent' | 'mails_failed';
export const count = (name: Counted): void => metrics.add(`kontaktpunkt_${name}_total`);

type Options = { supabase: SupabaseClient; host: string; port: number; token: string | undefined };

/** `/healthz`, and `/metrics` for the bearer of the token, on a port of the worker's own. */
export function showFigures({ supabase, host, port, token }: Options): void {
  const server = createServer(async (request, response) => {
    const say = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4' }).end(text);
    if (request.url === '/healthz') return say(200, 'ok');
    if (request.url !== '/metrics' || !token) return say(404, 'not found');
    if (!mayLook(request.headers.authorization, token)) return say(401, 'no');
    const { data } = await supabase.rpc('outbox_figures');
    // Without the database there are no figures of the outbox, rather than old ones.
    if (data === null) return say(503, metrics.text().replace(/^kontaktpunkt_outbox.*\n/gm, ''));
    for (const [name, value] of Object.entries(data as Record<string, number>))
      metrics.set(`kontaktpunkt_outbox_${name}`, Number(value));
    say(200, metrics.text());
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  server.listen(port, host);
}
