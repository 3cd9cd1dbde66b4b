import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { anyText, bounds, isLong } from '../fuzz/values.ts';
import { sendEnquiry } from '../support/company-form.ts';
import { type HarvestedForm, harvestForms } from '../support/harvest-forms.ts';
import { expect, signInAs, test } from '../support/product-test.ts';

test.describe.configure({ timeout: isLong ? 3_600_000 : 240_000 });

/** A submission of a form: fields as they are, with nasty values, several times, missing, and some of nobody's. */
const submissionOf = ({ action, fields }: HarvestedForm) => {
  const field = (name: string, offered: string[]) => {
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('', ...offered) },
      { weight: 2, arbitrary: anyText },
    );
    return fc.array(fc.tuple(fc.constant(name), value), {
      minLength: 0,
      maxLength: 3,
      size: 'max',
    });
  };
  const strange = fc.tuple(fc.constantFrom('__proto__', 'constructor', 'p_address', 'x[]', ''), anyText);
  return fc
    .tuple(
      ...Object.entries(fields).map(([name, offered]) => field(name, offered)),
      fc.array(strange, { maxLength: 1 }),
    )
    .map((parts) => ({ action, pairs: parts.flat() }));
};

const fuzz = async (page: Page, start: string[], mostPages: number, short: number) => {
  const { pages, forms } = await harvestForms(page.request, start, mostPages);
  expect(forms.length).toBeGreaterThan(1);
  let network = 0;
  const submission = fc.nat().chain((place) => submissionOf(forms[place % forms.length] as HarvestedForm));
  await fc.assert(
    fc.asyncProperty(submission, async ({ action, pairs }) => {
      network += 1;
      const answer = await page.request.post(action, {
        data: new URLSearchParams(pairs).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          // Each from a network of its own: the limits are tested elsewhere.
          'x-forwarded-for': `198.51.${Math.floor(network / 250) % 250}.${network % 250}`,
        },
        maxRedirects: 0,
      });
      expect(answer.status(), `${action} ${JSON.stringify(pairs).slice(0, 1000)}`).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/\bat .+\.[jt]sx?:\d+|node_modules|PGRST/);
    }),
    bounds(short, 25),
  );
  // What was stored breaks no page.
  for (const path of pages) expect((await page.request.get(path)).status(), path).toBeLessThan(500);
};

test('no public form ends in a fault, whatever is sent', async ({ page }) => {
  await sendEnquiry(page, 'en', { name: 'Fuzz Demo Ltd', email: 'fuzz@demo.example' });
  const steps = ['company', 'needs', 'contact', 'sharing', 'check', 'documents', 'later'];
  // A second, open draft beside the sent one.
  await page.context().clearCookies({ name: 'kp-draft' });
  await page.request.post('/en/enquire/company', {
    form: { legal_name: 'Fuzz Demo Ltd', country: 'DK', sector: 'other' },
  });
  const start = ['/en', '/en/case', '/sign-in', ...steps.map((step) => `/en/enquire/${step}`)];
  await fuzz(page, start, 30, 120);
});

for (const [account, start] of [
  ['officer@copcap.example', ['/inbox?scope=organisation', '/hand-offs', '/pipeline/board']],
  ['partner@dtu.example', ['/hand-offs', '/pipeline']],
  ['admin@kontaktpunkt.example', ['/admin', '/pipeline']],
] as const)
  test(`no form of ${account} ends in a fault, whatever is sent`, async ({ page }) => {
    await signInAs(page, account);
    await fuzz(page, [...start], isLong ? 120 : 30, 80);
  });
