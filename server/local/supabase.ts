import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import nodemailer from 'nodemailer';
import { codeMail } from './code-mail.ts';
import { migrate, openDatabase, seed } from './database.ts';
import { throughGateway } from './gateway.ts';
import type { Secrets } from './secrets.ts';

type Options = {
  dataDir: string;
  port: number;
  secrets: Secrets;
  smtpUrl: string;
  mailFrom: string;
  demo: boolean;
  say: (line: string) => void;
};

export type LocalSupabase = {
  url: string;
  /** As the database's owner, past every rule: for tests that move its clock or count its rows. */
  sql: (text: string) => Promise<{ rows: unknown[] }>;
  close: () => Promise<void>;
};

/** Starts the embedded Supabase on loopback. */
export async function startSupabase(options: Options): Promise<LocalSupabase> {
  const { dataDir, port, secrets, smtpUrl, mailFrom, demo, say } = options;
  const folder = join(dataDir, 'database');
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  mkdirSync(folder, { recursive: true });
  const transport = nodemailer.createTransport(smtpUrl);
  const embedded = await openDatabase(folder, secrets, async ({ to, subject }) => {
    await transport.sendMail({ from: mailFrom, to, ...codeMail(subject) });
  });
  await migrate(embedded, (done, all) => {
    if (done === all || done % 5 === 0) say(`database: ${done} of ${all} migrations`);
  });
  const seeded = await embedded.connection.driver.query<{ done: boolean }>(
    'select exists (select 1 from public.organisations) as done',
  );
  if (isNew || !seeded.rows[0]?.done) {
    say(demo ? 'database: organisations and demo cases' : 'database: organisations');
    await seed(embedded, secrets, demo);
  }
  const server = serve({
    port,
    hostname: '127.0.0.1',
    fetch: (request, env) =>
      throughGateway(
        request,
        { ...secrets, passwords: demo },
        (passed) =>
          embedded.app.fetch(passed, {
            peerAddress: (env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket
              ?.remoteAddress,
          } as never),
        (facts) =>
          console.error(JSON.stringify({ at: new Date().toISOString(), process: 'database', ...facts })),
      ),
  });
  return {
    url: `http://127.0.0.1:${port}`,
    sql: (text) => embedded.connection.driver.query(text),
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await embedded.connection.close();
      transport.close();
    },
  };
}
