import { setTimeout as rest } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import nodemailer from 'nodemailer';
import { log } from '../app/platform/log.server.ts';
import { foldNextNames } from './worker/fold-next-names.ts';
import { sendNextMail } from './worker/send-next-mail.ts';
import { count, showFigures } from './worker/show-figures.ts';
import { fileKeeper } from './worker/tend-files.ts';
import { workerEnv } from './worker/worker-env.ts';

const env = workerEnv(process.env);
const longestCall = 20_000;
/** A file of 20 MB. */
const longestFile = 120_000;
const supabase = createClient(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, {
  auth: { persistSession: false, autoRefreshToken: false },
  global: {
    fetch: (address, options) => {
      const longest = String(address).includes('/storage/v1/') ? longestFile : longestCall;
      return fetch(address, { ...options, signal: AbortSignal.timeout(longest) });
    },
  },
});
const transport = nodemailer.createTransport(
  {
    url: env.SMTP_URL,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  },
  { from: env.MAIL_FROM },
);

const tendFiles = fileKeeper({
  supabase,
  dataDir: env.DATA_DIR,
  kind: env.FILE_STORE,
  scanner: env.CLAMAV_SOCKET,
  log: (level, event, facts) => log('worker', level, event, facts),
});

/** A mail that is being sent is ended first; nothing new is begun. */
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
process.on('SIGINT', () => stopping.abort());
process.on('disconnect', () => process.exit(0));

const run = async (name: string) => {
  const { data, error } = await supabase.rpc(name);
  if (error) throw new Error(`${name}: ${error.code || 'unreachable'}`);
  if (Number(data) > 0) log('worker', 'info', name, { count: Number(data) });
};

if (env.WORKER_PORT)
  showFigures({ supabase, host: env.HOST, port: env.WORKER_PORT, token: env.METRICS_TOKEN });

let lastBeat = 0;
let lastCleaning = 0;
process.send?.('ready');
while (!stopping.signal.aborted) {
  try {
    if (Date.now() - lastBeat >= env.WORKER_BEAT_MS) {
      await run('lapse_hand_offs');
      await run('remind_drafts');
      // A name that cannot be written keeps no mail waiting.
      await foldNextNames(supabase).catch((error: Error) =>
        log('worker', 'warn', 'names_not_folded', { message: error.message.slice(0, 200) }),
      );
      if (Date.now() - lastCleaning > 3_600_000) {
        await run('delete_expired');
        lastCleaning = Date.now();
      }
      await tendFiles();
      lastBeat = Date.now();
      count('worker_beats');
    }
    const outcome = await sendNextMail({
      supabase,
      transport,
      publicUrl: env.PUBLIC_URL,
      log: (level, event, facts) => log('worker', level, event, facts),
    });
    if (outcome !== 'none') {
      count(outcome === 'sent' ? 'mails_sent' : 'mails_failed');
      continue;
    }
  } catch (error) {
    count('worker_failed_beats');
    // The next beat tries again: the database may be away for a while.
    log('worker', 'warn', 'beat_failed', { message: (error as Error).message.slice(0, 200) });
  }
  await rest(env.WORKER_BEAT_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
}
transport.close();
process.exit(0);
