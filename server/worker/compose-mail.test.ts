import { expect, test } from 'vitest';
import { locales } from '../../app/i18n/locales.ts';
import { composeMail, type LeasedMail } from './compose-mail.ts';

const links = { open: 'https://x.example/en/enquire/resume/a', stop: 'https://x.example/en/enquire/stop/b' };
const draftMail = (template: 'draft_link' | 'draft_reminder', language: string, remind: string | null) =>
  composeMail(
    {
      id: '1',
      template,
      to: 'somebody@demo.example',
      language,
      message_id: '1@kontaktpunkt',
      attempt: 1,
      params: { desk_name: 'The desk', expires_at: '2026-12-09 09:00:00+00', remind_at: remind },
    } satisfies LeasedMail,
    links,
  );

test('a link to a draft says until when it opens, who may read, and how to stop', () => {
  const { text, html, headers } = draftMail('draft_link', 'en', '2026-11-28 09:00:00+00');
  for (const part of [links.open, links.stop, '9 December 2026', '28 November 2026', 'Whoever has this link'])
    expect(text).toContain(part);
  expect(html).toContain(links.stop);
  expect(headers).toEqual({
    'List-Unsubscribe': `<${links.stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('without a reminder none is announced, and a reminder announces no other', () => {
  expect(draftMail('draft_link', 'en', null).text).not.toContain('reminder');
  expect(draftMail('draft_reminder', 'en', null).text).toContain('the only reminder');
});

test('it speaks the language it was asked in, and English where there is none', () => {
  expect(draftMail('draft_link', 'da', null).text).toContain('9. december 2026');
  expect(draftMail('draft_link', 'xx', null).text).toContain('9 December 2026');
});

test.each(Object.keys(locales))(
  'a client is asked in %s, with a link and until when it works',
  (language) => {
    const { subject, text, html } = composeMail(
      {
        id: '1',
        template: 'client_question',
        to: 'somebody@demo.example',
        language,
        message_id: '1@kontaktpunkt',
        attempt: 1,
        params: { desk_name: 'The desk', expires_at: '2026-12-09 09:00:00+00' },
      },
      { open: 'https://x.example/en/client/a' },
    );
    expect(subject).toContain('Innovation District Copenhagen');
    expect(text).toContain('https://x.example/en/client/a');
    expect(text, 'nothing is left unfilled').not.toMatch(/\{\{|mail:/);
    expect(text).toContain('The desk');
    expect(html).not.toContain('{{');
  },
);
