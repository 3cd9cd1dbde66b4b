import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parseCompany } from '../../app/domain/intake/company-form.ts';
import { parseContact } from '../../app/domain/intake/contact-form.ts';
import { readValues } from '../../app/domain/intake/form-values.ts';
import { fillStep, parseStep } from '../../app/domain/intake/step-form.ts';
import { composeMail, type LeasedMail } from '../../server/worker/compose-mail.ts';
import { type Api, openApi, provenBy } from '../support/api.ts';
import { bounds } from './values.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi({ demo: true });
});

/** Signs that programs lose: pairs, marks on marks, other directions, forms that normalising would change. */
const sign = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        'e\u0301',
        '\u00e9',
        '\u212b',
        'ﬁ',
        '\u1e9b\u0323',
        '한글',
        '\u1112\u1161\u11ab',
        '👩🏽‍🔬',
        '\u{1f1e9}\u{1f1f0}',
      ],
      ...[
        'שלום',
        '\u202eabc\u202c',
        '\u2066x\u2069',
        '\u200d',
        '\ufeff',
        '\u00ad',
        '𠮷野家',
        'İı',
        'ß',
        'Z\u0351\u0347\u0317',
      ],
      ...['<b>', '&amp;', '\\u0000', '"', "'", '{{name}}', '$x', '%00', '$1', '\u2028', '\u0085'],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('a', '7', ' ', '.', '中', 'ع') },
);
/**
 * What the form does to a text: bytes that were no text are refused, control characters dropped, and white space at
 * both ends. Written anew here, so that a change of the form shows.
 */
const typed = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the form drops
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/g, '').trim();
const text = (most: number) =>
  fc
    .array(sign, { minLength: 1, maxLength: 30 })
    .map((signs) => typed(typed(`x${signs.join('')}y`.slice(0, most).toWellFormed())));
const line = text(150).map((words) => words.replace(/[\n\t]/g, ' '));
const lines = fc.array(text(150), { minLength: 1, maxLength: 5 }).map((all) => all.join('\n'));

const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readValues(form);
};

/** What a browser makes of the HTML of a mail. */
const fromHtml = (html: string) =>
  html.replaceAll('<br>', '\n').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('any text in any field reaches draft, page, mail and copy as it was typed', async () => {
  let network = 0;
  await fc.assert(
    fc.asyncProperty(line, line, line, lines, lines, async (company, person, role, story, places) => {
      network += 1;
      const key = createHash('sha256').update(randomUUID()).digest('hex');
      const caseKey = createHash('sha256').update(key).digest('hex');
      const email = `unicode.${key.slice(0, 20)}@demo.example`;
      const steps = {
        company: { legal_name: company, country: 'JP', sector: 'other' },
        needs: { story, other_places: places, project_kinds: 'greenfield' },
        contact: { full_name: person, role, email, language: 'ar' },
        sharing: { openness: 'closed' },
      } as const;
      await api.rpc({}, 'start_draft', {
        p_key_hash: key,
        p_language: 'ar',
        p_origin: { network: `unicode ${network}` },
      });
      for (const [step, fields] of Object.entries(steps) as [keyof typeof steps, Record<string, string>][]) {
        const { answers, errors } = parseStep(step, read(fields));
        expect(errors).toBeUndefined();
        const saved = await api.rpc({}, 'save_draft', {
          p_key_hash: key,
          p_version: null,
          p_step: step,
          p_answers: answers,
        });
        expect(saved.status, saved.text).toBe(200);
      }
      const draft = (await api.rpc({}, 'get_draft', { p_key_hash: key })).body as { answers: object };
      // The form that comes back is filled with what was typed.
      for (const [step, fields] of Object.entries(steps) as [keyof typeof steps, Record<string, string>][])
        for (const [name, value] of Object.entries(fields))
          expect(fillStep(step, draft.answers, 'ar')[name]).toContain(value);

      const sent = await api.rpc({}, 'submit_enquiry', {
        p_key_hash: key,
        p_case_key_hash: caseKey,
        ...provenBy(key),
      });
      expect(sent.status, sent.text).toBe(200);
      const message = await api.rpc({}, 'send_company_message', {
        p_key_hash: caseKey,
        p_request_id: randomUUID(),
        p_text: story,
      });
      expect(message.status, message.text).toBe(200);

      const copy = (await api.rpc({}, 'export_own_case', { p_key_hash: caseKey })).body as {
        company: object;
        needs: object;
        people: object[];
        messages: object[];
        enquiry: { parts: { field_group: string; answers: object }[] };
      };
      expect(copy.company).toMatchObject({ legal_name: company });
      expect(copy.people).toMatchObject([{ full_name: person, role, email }]);
      expect(copy.needs).toMatchObject({ story });
      expect(copy.messages).toMatchObject([{ text: story }]);
      const part = (group: string) =>
        copy.enquiry.parts.find(({ field_group }) => field_group === group)?.answers;
      expect(part('needs')).toMatchObject({ story, other_places: places });

      const mail = composeMail(
        {
          id: '1',
          template: 'message',
          to: email,
          language: 'ar',
          message_id: '1@kontaktpunkt',
          attempt: 1,
          params: {
            contact_name: person,
            desk_name: 'The desk',
            organisation_name: null,
            reference: 'AAA-AAA',
            company_name: company,
            person: null,
            answer_due_at: null,
            text: story,
            clinical_trial: false,
            named_by: null,
            files: 0,
          },
        } satisfies LeasedMail,
        { open: 'https://x.example/ar/case/a' },
      );
      for (const words of [person, story]) {
        expect(mail.text).toContain(words);
        expect(fromHtml(mail.html)).toContain(words);
      }
    }),
    bounds(30, 30),
  );
}, 3_600_000);

test('what the database cannot store is refused, and is no fault, where it comes past the form', async () => {
  const key = createHash('sha256').update(randomUUID()).digest('hex');
  await api.rpc({}, 'start_draft', { p_key_hash: key, p_language: 'en', p_origin: { network: 'nul' } });
  const saved = await api.rpc({}, 'save_draft', {
    p_key_hash: key,
    p_version: null,
    p_step: 'company',
    p_answers: { legal_name: 'a\0b', country: 'DK', sector: 'other' },
  });
  expect(saved.status, saved.text).toBeGreaterThanOrEqual(400);
  expect(saved.status, saved.text).toBeLessThan(500);
});

test('the form drops NUL and says so of bytes that were no text', () => {
  expect(parseCompany(read({ legal_name: 'a\0b', country: 'DK', sector: 'other' })).answers?.legal_name).toBe(
    'ab',
  );
  expect(
    parseContact(read({ full_name: 'a\ufffdb', email: 'a@demo.example', language: 'en' })).errors,
  ).toEqual({ full_name: 'form:error.unreadable' });
});
