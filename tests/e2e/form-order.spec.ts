import { type APIRequestContext, request as requests } from '@playwright/test';
import fc from 'fast-check';
import { languages } from '../../app/i18n/locales.ts';
import { bounds, isLong } from '../fuzz/values.ts';
import { expect, test } from '../support/product-test.ts';
import { solvedBy } from '../support/solve-challenge.ts';

const answers = {
  company: { legal_name: 'Any Order Demo 株式会社', country: 'JP', sector: 'other', website: '' },
  needs: {
    project_kinds: 'greenfield',
    spaces: 'office',
    area_office: '1250',
    people_12: '12',
    story: 'Near\nwater',
  },
  contact: { full_name: 'Clara Demo', role: 'قائدة', email: '', phone: '', language: 'ja' },
  sharing: { openness: 'closed' },
};
type Step = keyof typeof answers;
const steps = Object.keys(answers) as Step[];

const lng = fc.constantFrom(...languages);
/** What somebody may do before sending, on any page in any language. */
const act = fc.oneof(
  fc.record({ does: fc.constant('open' as const), step: fc.constantFrom(...steps, 'check', 'later'), lng }),
  fc.record({ does: fc.constant('save' as const), step: fc.constantFrom(...steps), lng }),
  // Back to a page as it was first shown, whose saved state is another by now.
  fc.record({ does: fc.constant('save an old page' as const), step: fc.constantFrom(...steps), lng }),
  fc.record({ does: fc.constant('change language' as const), step: fc.constantFrom(...steps), lng }),
);

/** One browser without scripts: its cookies, and what the pages it opened were based on. */
const open = async (baseURL: string, network: string) => {
  const request = await requests.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': network } });
  const first = new Map<string, string>();
  const basedOn = async (language: string, step: string) => {
    const page = await (await request.get(`/${language}/enquire/${step}`)).text();
    const found = page.match(/name="based_on" value="([^"]*)"/)?.[1] ?? '';
    const text = found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    if (!first.has(step)) first.set(step, text);
    return text;
  };
  const save = async (email: string, language: string, step: Step, more: Record<string, string> = {}) => {
    const based = await basedOn(language, step);
    const form = { ...answers[step], ...(step === 'contact' && { email }), based_on: based, ...more };
    const answer = await request.post(`/${language}/enquire/${step}`, { form, maxRedirects: 0 });
    expect(answer.status(), `${step} ${language}`).toBe(303);
  };
  return { request, first, save };
};

const copyOf = async (request: APIRequestContext) => {
  const copy = await (await request.get('/en/case/data.json')).json();
  const { company, needs, people, enquiry } = copy;
  return {
    company,
    needs: { ...needs, updated_at: undefined },
    people: people.map((person: object) => ({ ...person, email: undefined })),
    openness: copy.case.openness,
    answers: enquiry.parts.map(
      ({ field_group, answers: said }: { field_group: string; answers: object }) => ({
        field_group,
        said: { ...said, email: undefined },
      }),
    ),
  };
};

test('any order of pages, back, reload and language ends in the same enquiry', async ({ baseURL }) => {
  test.setTimeout(isLong ? 3_600_000 : 180_000);
  let run = 0;
  const go = async (acts: (typeof act extends fc.Arbitrary<infer A> ? A : never)[]) => {
    run += 1;
    const email = `order.${Date.now()}.${run}@demo.example`;
    const network = `198.51.${102 + Math.floor(run / 250)}.${run % 250}`;
    const { request, first, save } = await open(baseURL ?? '', network);
    // Pages after the first are open only to who has begun.
    await save(email, 'en', 'company');
    for (const { does, step, lng: language } of acts) {
      if (does === 'open') expect((await request.get(`/${language}/enquire/${step}`)).status()).toBe(200);
      else {
        const old = does === 'save an old page' ? first.get(step) : undefined;
        const more = {
          ...(old !== undefined && { based_on: old }),
          ...(does === 'change language' && { to_language: 'ko' }),
        };
        await save(email, language, step as Step, more);
      }
    }
    for (const step of steps) await save(email, 'da', step);
    const sent = await request.post('/fr/enquire/check', {
      form: { proof: await solvedBy(await (await request.get('/challenge')).text()) },
      maxRedirects: 0,
    });
    expect(sent.headers().location).toBe('/fr/enquire/sent');
    const copy = await copyOf(request);
    await request.dispose();
    return copy;
  };
  const plain = await go([]);
  expect(plain.answers.length).toBeGreaterThan(2);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      expect(await go(acts)).toEqual(plain);
    }),
    bounds(10, 60),
  );
});
