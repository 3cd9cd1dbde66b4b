import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../../server/local/build-pages.ts';
import { readOrMakeSecrets, type Secrets } from '../../../server/local/secrets.ts';
import { freePort } from '../../support/free-port.ts';
import { Part } from './part.ts';

export interface SentMail {
  messageId: string;
  to: string[];
  reference: string;
  /** Where a draft's link leads, without its language. */
  resume?: string;
  at: number;
}

export interface World {
  url: string;
  dataDir: string;
  secrets: Secrets;
  supabaseUrl: string;
  database: Part;
  mail: Part;
  worker: Part;
  web: Part;
  /** What the mail server has accepted, over all its lives. */
  listMail: () => SentMail[];
  /** One more process of a kind, on a port of its own. */
  another: (kind: 'web' | 'worker', env?: Record<string, string>) => Promise<{ part: Part; url: string }>;
  end: () => Promise<void>;
}

interface Options {
  /** A folder that exists, instead of a new one; it is left there. */
  dataDir?: string;
  web?: Record<string, string>;
  worker?: Record<string, string>;
  mail?: Record<string, string>;
  /** Another address in front of the database, as the web server and the worker see it. */
  databaseUrl?: (own: string) => string;
}

/** The product as four processes, each of which can be killed by itself: database, mail server, worker, web server. */
export const makeWorld = async (options: Options = {}): Promise<World> => {
  await buildPages(() => undefined);
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'kontaktpunkt-faults-'));
  const secrets = readOrMakeSecrets(dataDir);
  const mailFile = join(dataDir, 'mail.jsonl');
  const [databasePort, mailPort, webPort] = [await freePort(), await freePort(), await freePort()];
  const supabaseUrl = `http://127.0.0.1:${databasePort}`;
  const smtpUrl = `smtp://127.0.0.1:${mailPort}`;
  const url = `http://localhost:${webPort}`;
  const shared = () => ({
    DATA_DIR: dataDir,
    FILE_STORE: 'folder',
    DEMO: '1',
    PUBLIC_URL: url,
    SUPABASE_URL: options.databaseUrl?.(supabaseUrl) ?? supabaseUrl,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
  });
  const webEnv = (port: number) => () => ({
    ...shared(),
    PORT: String(port),
    COOKIE_SECRET: secrets.cookieSecret,
    DEMO_PASSWORD: secrets.demoPassword,
    ...options.web,
  });
  const workerEnv = () => ({
    ...shared(),
    SUPABASE_SECRET_KEY: secrets.secretKey,
    SMTP_URL: smtpUrl,
    WORKER_BEAT_MS: '200',
    ...options.worker,
  });
  const database = new Part('database', 'tests/faults/parts/database.ts', () => ({
    DATA_DIR: dataDir,
    PORT: String(databasePort),
    SMTP_URL: smtpUrl,
  }));
  const mail = new Part('mail server', 'tests/faults/parts/mail-server.ts', () => ({
    PORT: String(mailPort),
    MAIL_FILE: mailFile,
    ...options.mail,
  }));
  const worker = new Part('worker', 'server/worker.ts', workerEnv);
  const web = new Part('web server', 'server/http.ts', webEnv(webPort));
  const parts = [database, mail, worker, web];
  return {
    url,
    dataDir,
    secrets,
    supabaseUrl,
    database,
    mail,
    worker,
    web,
    listMail: () =>
      existsSync(mailFile)
        ? readFileSync(mailFile, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as SentMail)
        : [],
    another: async (kind, env = {}) => {
      const port = await freePort();
      const own = kind === 'web' ? webEnv(port) : workerEnv;
      const part = new Part(`other ${kind}`, kind === 'web' ? 'server/http.ts' : 'server/worker.ts', () => ({
        ...own(),
        ...env,
      }));
      parts.push(part);
      await part.start();
      return { part, url: `http://localhost:${port}` };
    },
    end: async () => {
      await Promise.all(parts.map((part) => part.end('SIGKILL')));
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Starts all four. */
export const startWorld = async (options: Options = {}): Promise<World> => {
  const world = await makeWorld(options);
  await Promise.all([world.mail.start(), world.database.start()]);
  await Promise.all([world.web.start(), world.worker.start()]);
  return world;
};
