import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { keepOutput } from './product-logs.ts';

export interface Product {
  url: string;
  mailboxUrl: string;
  supabaseUrl: string;
  dataDir: string;
  pid: number;
  output: () => string;
  /** Resolves with the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const longestStart = 180_000;

/** What `npm start` gives to Node, with its limits of memory. */
const startArguments = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .slice(1);

/** Starts the whole product on free ports, in a folder of its own unless one is given, and waits until it is ready. */
export const startProduct = async (
  given: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<Product> => {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'kontaktpunkt-'));
  const [port, supabase, smtp, mailbox] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const child = spawn(process.execPath, startArguments, {
    env: {
      ...process.env,
      PORT: String(port),
      LOCAL_SUPABASE_PORT: String(supabase),
      SMTP_PORT: String(smtp),
      MAILBOX_PORT: String(mailbox),
      DATA_DIR: dataDir,
      ...given.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/^ {2}Data {2}/m.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const tooLate = new Promise<'late'>((resolve) => setTimeout(resolve, longestStart, 'late').unref());
  const outcome = await Promise.race([
    ready.then(() => 'ready' as const),
    ended.then(() => 'ended' as const),
    tooLate,
  ]);
  if (outcome !== 'ready') {
    child.kill('SIGKILL');
    throw new Error(`The product did not start (${outcome}).\n${output}`);
  }
  return {
    url: `http://localhost:${port}`,
    mailboxUrl: `http://localhost:${mailbox}`,
    supabaseUrl: `http://127.0.0.1:${supabase}`,
    dataDir,
    pid: child.pid as number,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      const keep = await keepOutput({
        mailboxUrl: `http://localhost:${mailbox}`,
        dataDir,
        output: () => output,
      });
      child.kill(signal);
      const code = await ended;
      keep();
      if (!given.dataDir && signal !== 'SIGKILL') rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
};
