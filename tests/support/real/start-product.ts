import nodemailer from 'nodemailer';
import { codeMail } from '../../../server/local/code-mail.ts';
import { startMailbox } from '../../../server/local/mailbox.ts';
import { testSecrets } from '../database.ts';
import { freePort } from '../free-port.ts';
import { type Product, startProduct } from '../start-product.ts';
import { type RealSupabase, startRealSupabase, type Watch } from './supabase.ts';

const mailFrom = 'Kontaktpunkt <kontaktpunkt@kontaktpunkt.example>';

/**
 * Starts the product with its demo on PostgreSQL and PostgREST, as it runs on a Supabase project.
 * @param durable writes reach the disk before they are acknowledged
 * @param watch is told of every call that reaches Supabase
 */
export async function startProductOnPostgres(
  options: { durable?: boolean; watch?: Watch; env?: Record<string, string> } = {},
): Promise<Product & { supabase: RealSupabase }> {
  const [smtpPort, mailboxPort] = [await freePort(), await freePort()];
  const mailbox = await startMailbox(smtpPort, mailboxPort);
  const smtpUrl = `smtp://127.0.0.1:${smtpPort}`;
  const transport = nodemailer.createTransport(smtpUrl);
  const supabase = await startRealSupabase({
    content: 'demo',
    durable: options.durable,
    watch: options.watch,
    secrets: testSecrets,
    sendCode: async ({ to, subject }) => {
      await transport.sendMail({ from: mailFrom, to, ...codeMail(subject) });
    },
  });
  const product = await startProduct({
    env: {
      SUPABASE_URL: supabase.url,
      SUPABASE_PUBLISHABLE_KEY: testSecrets.publishableKey,
      SUPABASE_SECRET_KEY: testSecrets.secretKey,
      SMTP_URL: smtpUrl,
      MAIL_FROM: mailFrom,
      COOKIE_SECRET: 'a-cookie-secret-that-only-tests-use-0123',
      DEMO: '1',
      DEMO_PASSWORD: testSecrets.demoPassword,
      FILE_STORE: 'folder',
      ...options.env,
    },
  });
  return {
    ...product,
    supabase,
    supabaseUrl: supabase.url,
    mailboxUrl: `http://localhost:${mailboxPort}`,
    stop: async (signal) => {
      const code = await product.stop(signal);
      transport.close();
      await mailbox.close();
      await supabase.stop();
      return code;
    },
  };
}
