import { createClient } from '@supabase/supabase-js';
import nodemailer from 'nodemailer';
import { sendDueMail } from './worker/send-due-mail.ts';
import { workerEnv } from './worker/worker-env.ts';

const env = workerEnv(process.env);
const supabase = createClient(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, {
  auth: { persistSession: false, autoRefreshToken: false },
});
const transport = nodemailer.createTransport(env.SMTP_URL, {
  from: env.MAIL_FROM,
});
const log = (event: string, facts: object = {}) =>
  console.log(JSON.stringify({ at: new Date().toISOString(), process: 'worker', event, ...facts }));

let stopping = false;
const stop = () => {
  stopping = true;
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', () => process.exit(0));

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const run = async (name: string) => {
  const { data, error } = await supabase.rpc(name);
  if (error) throw new Error(`${name}: ${error.code || 'unreachable'}`);
  if (Number(data) > 0) log(name, { count: Number(data) });
};

let lastCleaning = 0;
process.send?.('ready');
while (!stopping) {
  try {
    await run('lapse_hand_offs');
    if (Date.now() - lastCleaning > 3_600_000) {
      await run('delete_expired');
      lastCleaning = Date.now();
    }
    const sent = await sendDueMail(supabase, transport, env.PUBLIC_URL, log);
    if (sent > 0) continue;
  } catch (error) {
    // The next beat tries again: the database may be away for a while.
    log('beat_failed', { message: (error as Error).message.slice(0, 200) });
  }
  await rest(env.WORKER_BEAT_MS);
}
transport.close();
process.exit(0);
