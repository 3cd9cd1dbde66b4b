import { expect, test } from 'vitest';
import { carriedOn, originOf, originText, readOrigin } from './origin.ts';

const visit = (path: string, referer: string | null = null) =>
  originOf({ url: `https://kontaktpunkt.example${path}`, referer });

test('the first page keeps its campaign, the page before without its query, its own path and language', () => {
  expect(
    visit('/da?utm_source=dtu&utm_term=lab&event=BIO 2027', 'https://www.dtu.dk/erhverv?who=clara'),
  ).toEqual({
    utm_source: 'dtu',
    utm_term: 'lab',
    event: 'BIO 2027',
    referrer: 'www.dtu.dk/erhverv',
    landing: '/da',
    first_language: 'da',
  });
});

test('what is carried is the first page, whatever page comes after', () => {
  const first = visit('/da?utm_source=dtu', 'https://www.dtu.dk/');
  const carried = originText(carriedOn(first));
  expect(visit(`/en/enquire?${carried}`, 'https://kontaktpunkt.example/da')).toEqual(first);
});

test('without a campaign nothing is carried, and the page before still tells the first one', () => {
  expect(carriedOn(visit('/da'))).toEqual({});
  expect(visit('/en/enquire', 'https://kontaktpunkt.example/da')).toEqual({
    landing: '/da',
    first_language: 'da',
  });
});

test.each([
  'utm_source=clara@demo.example',
  'utm_campaign=010190-1234',
  'utm_term=+4512345678901',
  'utm_content=<b>',
  `utm_medium=${'a'.repeat(101)}`,
  'event=%00',
  'landing=https://evil.example',
  'landing=/en/case/a-key-of-forty-three-characters-or-so-0123456',
  'first_language=xx',
  'referrer=javascript:alert(1)',
  'referrer=evil.example/?mail=clara@demo.example',
  'unknown=x',
])('%s is ignored', (query) => {
  expect(readOrigin(new URLSearchParams(query))).toEqual({});
});

test('names of campaigns come in any script', () => {
  expect(readOrigin(new URLSearchParams({ utm_campaign: '展示会 2027', event: 'مؤتمر' }))).toEqual({
    utm_campaign: '展示会 2027',
    event: 'مؤتمر',
  });
});
