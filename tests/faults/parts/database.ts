import { readOrMakeSecrets } from '../../../server/local/secrets.ts';
import { startSupabase } from '../../../server/local/supabase.ts';

/** The embedded Supabase as a process of its own, so that a test can kill it. It runs what SQL its parent sends. */
const dataDir = process.env.DATA_DIR as string;
const { sql } = await startSupabase({
  dataDir,
  port: Number(process.env.PORT),
  secrets: readOrMakeSecrets(dataDir),
  smtpUrl: process.env.SMTP_URL as string,
  mailFrom: 'Kontaktpunkt <kontaktpunkt@kontaktpunkt.example>',
  demo: true,
  say: (line) => void process.send?.(line),
});

process.on('message', async ({ id, text }: { id: number; text: string }) => {
  try {
    process.send?.({ id, rows: (await sql(text)).rows });
  } catch (error) {
    process.send?.({ id, problem: (error as Error).message });
  }
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
