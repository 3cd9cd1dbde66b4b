import { spawn } from 'node:child_process';

export type Started = { ready: Promise<void>; close: () => Promise<void> };

/** Secrets of this process that a child gets only when it is given them by name. */
const held = ['SUPABASE_SECRET_KEY', 'SMTP_URL', 'COOKIE_SECRET', 'DEMO_PASSWORD'];

/** Longer than a page waits for the database and than most mails take. */
const longestEnd = 25_000;

/**
 * Starts a script of ours as a process of its own. It says `ready` over the channel between us, and ends by itself when
 * the channel closes, so that nothing is left behind when this process is killed. It has the limits of memory that this
 * process was started with.
 */
export function startProcess(
  script: string,
  env: Record<string, string>,
  onExit: (code: number | null) => void,
): Started {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !held.includes(name)));
  const child = spawn(process.execPath, [...process.execArgv, script], {
    env: { ...inherited, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      onExit(code);
      resolve();
    });
  });
  return {
    ready: new Promise((resolve) => {
      child.on('message', (message) => {
        if (message === 'ready') resolve();
      });
    }),
    close: async () => {
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), longestEnd);
      await ended;
      clearTimeout(last);
    },
  };
}
