import { createHash, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Transporter } from 'nodemailer';
import { composeMail, isDraftMail, type LeasedMail, mailLanguage } from './compose-mail.ts';

const leaseSeconds = 120;
/** The whole conversation over one mail; the lease outlasts it, so that nobody else begins the same mail meanwhile. */
const longestConversation = 60_000;

interface Parts {
  supabase: SupabaseClient;
  transport: Transporter;
  publicUrl: string;
  log: (level: 'info' | 'warn', event: string, facts?: object) => void;
}

const newWord = () => randomBytes(32).toString('base64url');
const hashWord = (word: string) => createHash('sha256').update(word).digest('hex');

const inTime = async <T>(work: Promise<T>, milliseconds: number): Promise<T> => {
  const late = new AbortController();
  try {
    return await Promise.race([
      work,
      rest(milliseconds, undefined, { signal: late.signal }).then(() => {
        throw Object.assign(new Error('The conversation took too long.'), { code: 'ETIMEDOUT' });
      }),
    ]);
  } finally {
    late.abort();
    work.catch(() => undefined);
  }
};

/**
 * Sends the mail that has been due longest, if any. The Message-ID is fixed when the mail is queued, so that a message
 * repeated after a crash between SMTP's yes and ours is recognised as the same. A link's token and a code exist only in
 * the mail itself. Throws when the database does not answer; the mail is then tried again when its lease has run out.
 */
export async function sendNextMail(parts: Parts): Promise<'none' | 'sent' | 'failed'> {
  const { supabase, transport, publicUrl, log } = parts;
  const call = async (name: string, args: object) => {
    const { data, error } = await supabase.rpc(name, args);
    if (error)
      throw Object.assign(new Error(`${name}: ${error.code || 'unreachable'}`), { code: error.code });
    return data;
  };
  const leased = Date.now();
  const [mail] = ((await call('lease_mail', { p_limit: 1, p_seconds: leaseSeconds })) ?? []) as LeasedMail[];
  if (!mail) return 'none';
  const facts = { mail: mail.id, template: mail.template, attempt: mail.attempt };
  const makeCaseLink = async () => {
    const token = newWord();
    await call('issue_case_link', { p_mail: mail.id, p_token_hash: hashWord(token) });
    return { open: `${publicUrl}/${mailLanguage(mail)}/case/${token}` };
  };
  const makeDraftLinks = async () => {
    const [token, stop] = [newWord(), newWord()];
    await call('issue_draft_link', {
      p_mail: mail.id,
      p_token_hash: hashWord(token),
      p_stop_hash: hashWord(stop),
    });
    const form = `${publicUrl}/${mailLanguage(mail)}/enquire`;
    return { open: `${form}/resume/${token}`, stop: `${form}/stop/${stop}` };
  };
  const makeCode = async () => {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await call('issue_sending_code', { p_mail: mail.id, p_code_hash: hashWord(code) });
    return { open: code };
  };
  const makeClientLink = async () => {
    const token = newWord();
    await call('issue_client_link', { p_mail: mail.id, p_token_hash: hashWord(token) });
    return { open: `${publicUrl}/${mailLanguage(mail)}/client/${token}` };
  };
  const makeLinks = () => {
    if (mail.template === 'client_question') return makeClientLink();
    if (mail.template === 'invitation') return { open: `${publicUrl}/sign-in` };
    if (mail.template === 'sending_code') return makeCode();
    return isDraftMail(mail) ? makeDraftLinks() : makeCaseLink();
  };
  const links = await makeLinks();
  try {
    const message = composeMail(mail, links);
    const sending = transport.sendMail({ to: mail.to, messageId: `<${mail.message_id}>`, ...message });
    await inTime(sending, longestConversation);
  } catch (error) {
    const reason = ((error as NodeJS.ErrnoException).code ?? 'error').toString().slice(0, 60);
    log('warn', 'mail_failed', { ...facts, reason });
    await call('mail_failed', { p_id: mail.id, p_error: reason });
    return 'failed';
  }
  // It has gone out: only the database does not know yet. Asked again while the lease holds, rather than sent twice.
  for (;;) {
    try {
      await call('mail_sent', { p_id: mail.id });
      break;
    } catch (error) {
      // Noted already: only the answer was lost.
      if ((error as { code?: string }).code === 'PT409') break;
      if (Date.now() - leased > (leaseSeconds - 10) * 1000) throw error;
      await rest(500);
    }
  }
  log('info', 'mail_sent', facts);
  return 'sent';
}
