import { formatter } from '../../app/i18n/format.ts';
import { getT, type Key } from '../../app/i18n/get-t.ts';
import { isLanguage, type Language } from '../../app/i18n/locales.ts';

export type LeasedMail = {
  id: string;
  template: 'receipt' | 'message' | 'entered_notice' | 'new_officer';
  to: string;
  language: string;
  message_id: string;
  attempt: number;
  params: {
    reference: string;
    company_name: string;
    contact_name: string;
    desk_name: string;
    person: string | null;
    organisation_name: string | null;
    answer_due_at: string | null;
    text: string | null;
  };
};

const asHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** Subject, plain text and HTML of a mail to a company, in its language, English where it has no own text yet. */
export function composeMail(mail: LeasedMail, link: string): { subject: string; text: string; html: string } {
  const lng: Language = isLanguage(mail.language) ? mail.language : 'en';
  const t = getT(lng);
  const { params } = mail;
  const due = params.answer_due_at ? formatter(lng, () => new Date()).full(params.answer_due_at) : '';
  const values = {
    reference: params.reference,
    name: params.contact_name,
    company: params.company_name,
    desk: params.desk_name,
    person: params.person ?? params.organisation_name ?? params.desk_name,
    organisation: params.organisation_name ?? params.desk_name,
    due,
  };
  const say = (part: string) => t(`mail:${mail.template}.${part}` as Key, values);
  const paragraphs = [t('mail:greeting', values), say('lead')];
  if (mail.template === 'receipt' && due) paragraphs.push(say('promise'));
  const after = [t('mail:key', values), say('after')];
  const subject = say('subject').replace(/[\r\n]+/g, ' ');
  const text = [
    ...paragraphs,
    ...(params.text ? [params.text] : []),
    `${t('mail:reference', values)}: ${params.reference}`,
    `${t('mail:open', values)}: ${link}`,
    ...after,
    t('mail:sender', values),
  ].join('\n\n');
  return {
    subject,
    text,
    html: page(lng, subject, paragraphs, params, link, t('mail:reference'), t('mail:open'), after),
  };
}

function page(
  lng: Language,
  subject: string,
  paragraphs: string[],
  params: LeasedMail['params'],
  link: string,
  referenceWord: string,
  openWord: string,
  after: string[],
): string {
  const line = (text: string) => `<p class="ink" style="margin:0 0 16px;color:#1a2226">${asHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${lng}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${asHtml(subject)}</title>
<style>@media (prefers-color-scheme: dark) { body { background: #14181a !important } .ink { color: #eef1f0 !important } .soft { color: #b6c0c0 !important } .plate { background: #1b2124 !important } }</style></head>
<body style="margin:0;background:#fbfaf7;font:17px/27px Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:600px;margin:0 auto;padding:32px 20px">
<p class="ink" style="margin:0 0 24px;color:#1a2226;font-weight:600">Kontaktpunkt</p>
${paragraphs.map(line).join('\n')}
${params.text ? `<div class="ink" style="margin:0 0 16px;padding:0 0 0 16px;border-inline-start:2px solid #2f7a6b;color:#1a2226">${asHtml(params.text)}</div>` : ''}
<div class="plate" style="margin:24px 0;padding:14px 18px;background:#f2f0ea;border-inline-start:6px solid #2f7a6b"><span class="soft" style="display:block;font-size:14px;line-height:20px;color:#4a555b">${asHtml(referenceWord)}</span><span class="ink" style="font-size:22px;font-weight:600;color:#1a2226">${asHtml(params.reference)}</span></div>
<p style="margin:0 0 24px"><a href="${asHtml(link)}" style="display:inline-block;padding:12px 24px;border-radius:6px;background:#2f7a6b;color:#ffffff;font-weight:600;text-decoration:none">${asHtml(openWord)}</a></p>
${after.map((text) => `<p class="soft" style="margin:0 0 12px;font-size:15px;line-height:22px;color:#4a555b">${asHtml(text)}</p>`).join('\n')}
</div></body></html>`;
}
