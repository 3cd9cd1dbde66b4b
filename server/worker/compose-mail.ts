import { copenhagenTime, longDay } from '../../app/domain/intake/reader-time.ts';
import { getT, type Key } from '../../app/i18n/get-t.ts';
import { type Language, localeOf, preferredLanguage } from '../../app/i18n/locales.ts';

type Values = {
  contact_name: string;
  desk_name: string;
  organisation_name: string | null;
};

type MailAbout<Template, Params> = {
  id: string;
  template: Template;
  to: string;
  language: string;
  message_id: string;
  attempt: number;
  params: Values & Params;
};

/** To an address that somebody typed: nothing in it is the sender's own words. */
type DraftMail = {
  id: string;
  template: 'draft_link' | 'draft_reminder';
  to: string;
  language: string;
  message_id: string;
  attempt: number;
  params: { desk_name: string; expires_at: string; remind_at: string | null };
};

/** To the client of an adviser, at an address that the adviser typed: nothing in it is the adviser's own words. */
type ClientMail = {
  id: string;
  template: 'client_question';
  to: string;
  language: string;
  message_id: string;
  attempt: number;
  params: { desk_name: string; expires_at: string };
};

export const isDraftMail = (mail: LeasedMail): mail is DraftMail =>
  mail.template === 'draft_link' || mail.template === 'draft_reminder';

/** What a mail leads to, made when it is sent. */
export interface MailLinks {
  /** The link of its button, or the code that it brings. */
  open: string;
  /** Where the receiver says that nothing more shall come. */
  stop?: string;
}

/** A mail to a company about its case, one to a new member, or one with the link to a draft or a code for sending it. */
export type LeasedMail =
  | MailAbout<
      | 'receipt'
      | 'message'
      | 'entered_notice'
      | 'new_officer'
      | 'earlier_enquiry'
      | 'link'
      | 'colleague'
      | 'call_time',
      {
        reference: string;
        company_name: string;
        person: string | null;
        answer_due_at: string | null;
        text: string | null;
        clinical_trial: boolean;
        named_by: string | null;
        /** How many came with the message. */
        files: number;
      }
    >
  | MailAbout<'invitation', object>
  | MailAbout<'sending_code', object>
  | DraftMail
  | ClientMail;

type Message = { subject: string; text: string; html: string; headers?: Record<string, string> };

type Parts = {
  subject: string;
  paragraphs: string[];
  /** What somebody wrote, set apart. */
  quoted: string | null;
  plate: { label: string; value: string } | null;
  button: { open: string; link: string } | null;
  after: string[];
  stop?: { label: string; link: string };
};

const asHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** The language of the reader, English where the product does not speak it. */
export const mailLanguage = (mail: LeasedMail): Language => preferredLanguage(mail.language);

/** Subject, plain text and HTML of a mail in the language of its reader. */
export function composeMail(mail: LeasedMail, links: MailLinks): Message {
  const lng = mailLanguage(mail);
  const t = getT(lng);
  const link = links.open;
  if (isDraftMail(mail)) return composeDraftMail(mail, links, lng);
  if (mail.template === 'client_question') return composeClientMail(mail, link, lng);
  const { params } = mail;
  const values: Record<string, string> = {
    name: params.contact_name,
    desk: params.desk_name,
    organisation: params.organisation_name ?? params.desk_name,
  };
  const say = (part: string) => t(`mail:${mail.template}.${part}` as Key, values);
  if (mail.template === 'invitation') {
    const invite = (part: 'subject' | 'lead' | 'open' | 'after' | 'unexpected') =>
      t(`account:invitation.${part}`, values);
    return writeMail(lng, t('mail:sender'), {
      subject: invite('subject'),
      paragraphs: [t('mail:greeting', values), invite('lead')],
      quoted: null,
      plate: null,
      button: { open: invite('open'), link },
      after: [invite('after'), invite('unexpected')],
    });
  }
  if (mail.template === 'sending_code') {
    return writeMail(lng, t('mail:sender'), {
      subject: say('subject'),
      paragraphs: [t('mail:greeting', values), say('lead')],
      quoted: null,
      plate: { label: say('code'), value: link },
      button: null,
      after: [say('after'), say('unexpected'), ...unreviewed(lng)],
    });
  }
  const { reference, company_name, person, answer_due_at: due, text } = mail.params;
  values.named = mail.params.named_by ?? company_name;
  values.reference = reference;
  values.company = company_name;
  values.person = person ?? params.organisation_name ?? params.desk_name;
  values.due = due ? copenhagenTime(due, localeOf(lng).intl) : '';
  const paragraphs = [t('mail:greeting', values), say('lead')];
  if (mail.template === 'receipt' && due) paragraphs.push(say('promise'));
  if (mail.template === 'receipt' && mail.params.clinical_trial) paragraphs.push(say('trial'));
  return writeMail(lng, t('mail:sender', values), {
    subject: say('subject'),
    paragraphs,
    quoted: text,
    plate: { label: t('mail:reference', values), value: reference },
    button: { open: t('mail:open', values), link },
    after: [
      ...(mail.params.files > 0 ? [t('mail:message.files', { count: mail.params.files })] : []),
      t('mail:key', values),
      say('after'),
      ...unreviewed(lng),
    ],
  });
}

/** Says of a translation that no person has read it, in its own language and in English, which keeps its direction. */
const unreviewed = (lng: Language) => {
  const { reviewed, direction } = localeOf(lng);
  const english = getT('en')('mail:unreviewed');
  if (reviewed) return [];
  return [getT(lng)('mail:unreviewed'), direction === 'rtl' ? `\u2066${english}\u2069` : english];
};

function composeClientMail({ params }: ClientMail, link: string, lng: Language): Message {
  const t = getT(lng);
  const values = { desk: params.desk_name, until: longDay(params.expires_at, localeOf(lng).intl) };
  return writeMail(lng, t('mail:sender'), {
    subject: t('mail:client_question.subject'),
    paragraphs: [
      t('mail:draft.greeting'),
      t('mail:client_question.lead', values),
      t('mail:client_question.page'),
    ],
    quoted: null,
    plate: null,
    button: { open: t('mail:client_question.open'), link },
    after: [
      t('mail:client_question.after', values),
      t('mail:client_question.unexpected'),
      ...unreviewed(lng),
    ],
  });
}

/** Mail programs offer the way out themselves (RFC 2369 and 8058). */
const wayOut = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

function composeDraftMail(mail: DraftMail, { open, stop = open }: MailLinks, lng: Language): Message {
  const t = getT(lng);
  const { desk_name: desk, expires_at: until, remind_at: remind } = mail.params;
  const day = (instant: string) => longDay(instant, localeOf(lng).intl);
  const values = { desk, until: day(until), remind: remind ? day(remind) : '' };
  const say = (part: string) => t(`mail:${mail.template}.${part}` as Key, values);
  const message = writeMail(lng, t('mail:sender'), {
    subject: say('subject'),
    paragraphs: [t('mail:draft.greeting'), say('lead'), t('mail:draft.kept', values)],
    quoted: null,
    plate: null,
    button: { open: t('mail:draft.open'), link: open },
    after: [
      t('mail:draft.key'),
      ...(mail.template === 'draft_reminder' ? [say('once')] : remind ? [say('reminder')] : []),
      t('mail:draft.unexpected'),
      ...unreviewed(lng),
    ],
    stop: { label: t('mail:draft.stop'), link: stop },
  });
  return { ...message, headers: wayOut(stop) };
}

function writeMail(lng: Language, sender: string, given: Parts): Message {
  // A subject is searched for and forwarded: without line breaks, and without marks of direction.
  const parts = { ...given, subject: given.subject.replace(/[\r\n]+/g, ' ').replace(/[\u2066-\u2069]/g, '') };
  const { subject, paragraphs, quoted, plate, button, after, stop } = parts;
  const text = [
    ...paragraphs,
    ...(quoted ? [quoted] : []),
    ...(plate ? [`${plate.label}: ${plate.value}`] : []),
    ...(button ? [`${button.open}: ${button.link}`] : []),
    ...after,
    ...(stop ? [`${stop.label}: ${stop.link}`] : []),
    sender,
  ].join('\n\n');
  return { subject, text, html: page(lng, parts) };
}

function page(lng: Language, { subject, paragraphs, quoted, plate, button, after, stop }: Parts): string {
  const line = (text: string) => `<p class="ink" style="margin:0 0 16px;color:#1a2226">${asHtml(text)}</p>`;
  const { tag, direction } = localeOf(lng);
  return `<!doctype html>
<html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${asHtml(subject)}</title>
<style>@media (prefers-color-scheme: dark) { body { background: #14181a !important } .ink { color: #eef1f0 !important } .soft { color: #b6c0c0 !important } .plate { background: #1b322d !important } }</style></head>
<body style="margin:0;background:#fbfaf7;font:17px/27px Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<div lang="${tag}" dir="${direction}" style="max-width:600px;margin:0 auto;padding:32px 20px">
<p class="ink" style="margin:0;color:#1a2226;font-weight:600">Kontaktpunkt</p>
<p class="soft" style="margin:0 0 28px;font-size:14px;line-height:20px;color:#4a555b">Innovation District Copenhagen</p>
${paragraphs.map(line).join('\n')}
${quoted ? `<div class="ink" dir="auto" style="margin:0 0 16px;padding:0 0 0 16px;border-inline-start:2px solid #2f7a6b;color:#1a2226">${asHtml(quoted)}</div>` : ''}
${plate ? `<div class="plate" style="margin:24px 0;padding:16px 20px 18px;background:#e3f0ec;border-block-start:6px solid #2f7a6b"><span class="soft" style="display:block;font-size:14px;line-height:20px;color:#4a555b">${asHtml(plate.label)}</span><span class="ink" style="font-size:28px;line-height:36px;font-weight:600;color:#1a2226">${asHtml(plate.value)}</span></div>` : ''}
${button ? `<p style="margin:0 0 24px"><a href="${asHtml(button.link)}" style="display:inline-block;padding:12px 24px;border-radius:6px;background:#2f7a6b;color:#ffffff;font-weight:600;text-decoration:none">${asHtml(button.open)}</a></p>` : ''}
${after.map((text) => `<p class="soft" style="margin:0 0 12px;font-size:15px;line-height:22px;color:#4a555b">${asHtml(text)}</p>`).join('\n')}
${stop ? `<p style="margin:0 0 12px;font-size:15px;line-height:22px"><a class="ink" href="${asHtml(stop.link)}" style="color:#1a2226">${asHtml(stop.label)}</a></p>` : ''}
</div></body></html>`;
}
