import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listEnvProblems } from '../app/platform/env.server.ts';
import { buildPages } from './local/build-pages.ts';
import { lockDataDir } from './local/data-dir-lock.ts';
import { keepRunning } from './local/keep-running.ts';
import { startMailbox } from './local/mailbox.ts';
import { findPort } from './local/ports.ts';
import { startProcess } from './local/processes.ts';
import { readOrMakeSecrets } from './local/secrets.ts';
import { startSupabase } from './local/supabase.ts';
import { listWorkerEnvProblems } from './worker/worker-env.ts';

const say = (line: string) => console.log(`  ${line}`);
/** Pages made anew at each change instead of built once. */
const development = process.argv.includes('--development');
const endings: (() => Promise<void>)[] = [];
let ending = false;

/** What runs may finish: a page that waits for the database, a mail on its way. A second signal does not wait. */
const longestEnd = 30_000;

/** Ends what was started, the last first. */
async function end(code: number): Promise<never> {
  if (ending) return new Promise(() => {});
  ending = true;
  for (const close of endings.reverse())
    await Promise.race([close().catch(() => {}), new Promise((done) => setTimeout(done, longestEnd))]);
  process.exit(code);
}

async function start(): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const external = Boolean(process.env.SUPABASE_URL);
  const demo = external ? process.env.DEMO === '1' : process.env.DEMO !== '0';
  const host = process.env.HOST || '127.0.0.1';
  const loopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  if (demo && !loopback && process.env.DEMO_PUBLIC !== '1')
    throw new Error(`A demo listens on this machine only. Set DEMO=0, or DEMO_PUBLIC=1 if ${host} is meant.`);

  if (external) {
    const source = { PUBLIC_URL: `http://localhost:${process.env.PORT || 3000}`, ...process.env };
    const problems = new Set([...listEnvProblems(source), ...listWorkerEnvProblems(source)]);
    if (problems.size > 0) throw new Error(`The environment is not complete:\n${[...problems].join('\n')}`);
  }

  console.log('Kontaktpunkt is starting.');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  lockDataDir(dataDir);
  const secrets = readOrMakeSecrets(dataDir);
  const port = await findPort('PORT', 3000, host);
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const mailFrom = process.env.MAIL_FROM || 'Kontaktpunkt <kontaktpunkt@kontaktpunkt.example>';

  let smtpUrl = process.env.SMTP_URL;
  let mailboxUrl = '';
  if (!smtpUrl && !external) {
    const [smtpPort, mailboxPort] = [await findPort('SMTP_PORT', 1025), await findPort('MAILBOX_PORT', 1080)];
    endings.push((await startMailbox(smtpPort, mailboxPort)).close);
    smtpUrl = `smtp://127.0.0.1:${smtpPort}`;
    mailboxUrl = `http://localhost:${mailboxPort}`;
    say('mailbox: ready');
  }

  const shared: Record<string, string> = { PUBLIC_URL: publicUrl, DEMO: demo ? '1' : '0', DATA_DIR: dataDir };
  let secretKey = process.env.SUPABASE_SECRET_KEY ?? '';
  if (external) {
    shared.SUPABASE_URL = process.env.SUPABASE_URL as string;
    shared.SUPABASE_PUBLISHABLE_KEY = process.env.SUPABASE_PUBLISHABLE_KEY ?? '';
  } else {
    say('database: opening');
    const supabase = await startSupabase({
      dataDir,
      port: await findPort('LOCAL_SUPABASE_PORT', 54321),
      secrets,
      smtpUrl: smtpUrl as string,
      mailFrom,
      demo,
      say,
    });
    endings.push(supabase.close);
    shared.FILE_STORE = process.env.FILE_STORE || 'folder';
    shared.SUPABASE_URL = supabase.url;
    shared.SUPABASE_PUBLISHABLE_KEY = secrets.publishableKey;
    secretKey = secrets.secretKey;
    say('database: ready');
  }

  if (!development) await buildPages(say);

  const keep = (name: string, script: string, env: Record<string, string>) => {
    const kept = keepRunning({
      name,
      start: (onExit) => startProcess(join(import.meta.dirname, script), env, onExit),
      say: (line) => console.error(line),
      giveUp: (code) => {
        if (ending) return;
        console.error(`The ${name} ended unexpectedly (${code ?? 'killed'}). Everything is stopped.`);
        void end(1);
      },
    });
    endings.push(kept.close);
    return kept;
  };
  const demoPassword = demo ? (external ? process.env.DEMO_PASSWORD : secrets.demoPassword) : undefined;
  keep('worker', 'worker.ts', {
    ...shared,
    SUPABASE_SECRET_KEY: secretKey,
    SMTP_URL: smtpUrl ?? '',
    MAIL_FROM: mailFrom,
  });
  const web = keep('web server', 'http.ts', {
    ...shared,
    NODE_ENV: development ? 'development' : 'production',
    PORT: String(port),
    HOST: host,
    COOKIE_SECRET: process.env.COOKIE_SECRET || secrets.cookieSecret,
    ...(demoPassword ? { DEMO_PASSWORD: demoPassword } : {}),
  });
  await web.ready;

  console.log('');
  console.log(`  Public page  ${publicUrl}`);
  console.log(`  Sign-in      ${publicUrl}/sign-in`);
  console.log(`  Mailbox      ${mailboxUrl || 'your SMTP server'}`);
  console.log(`  Data         ${external ? shared.SUPABASE_URL : dataDir}`);
}

const stop = () => (ending ? process.exit(1) : void end(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
start().catch((error: Error) => {
  console.error(error.message);
  void end(1);
});
