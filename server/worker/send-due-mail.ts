import { createHash, randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Transporter } from 'nodemailer';
import { composeMail, type LeasedMail } from './compose-mail.ts';

const leaseSeconds = 120;

/**
 * Sends what is due, at most ten at a time. The Message-ID is fixed when the mail is queued, so that a message repeated
 * after a crash between SMTP's yes and ours is recognised as the same. A link's token exists only in the mail itself.
 * @returns how many were sent
 */
export async function sendDueMail(
  supabase: SupabaseClient,
  transport: Transporter,
  publicUrl: string,
  log: (event: string, facts?: object) => void,
): Promise<number> {
  const call = async (name: string, args: object) => {
    const { data, error } = await supabase.rpc(name, args);
    if (error) throw new Error(`${name}: ${error.code || 'unreachable'}`);
    return data;
  };
  const mails = ((await call('lease_mail', { p_limit: 10, p_seconds: leaseSeconds })) ?? []) as LeasedMail[];
  let sent = 0;
  for (const mail of mails) {
    try {
      const token = randomBytes(32).toString('base64url');
      await call('issue_case_link', {
        p_mail: mail.id,
        p_token_hash: createHash('sha256').update(token).digest('hex'),
      });
      await transport.sendMail({
        to: mail.to,
        messageId: `<${mail.message_id}>`,
        ...composeMail(mail, `${publicUrl}/${mail.language}/case/${token}`),
      });
      await call('mail_sent', { p_id: mail.id });
      sent += 1;
      log('mail_sent', { mail: mail.id, template: mail.template, attempt: mail.attempt });
    } catch (error) {
      const reason = ((error as NodeJS.ErrnoException).code ?? 'error').toString().slice(0, 60);
      log('mail_failed', { mail: mail.id, template: mail.template, attempt: mail.attempt, reason });
      await call('mail_failed', { p_id: mail.id, p_error: reason });
    }
  }
  return sent;
}
