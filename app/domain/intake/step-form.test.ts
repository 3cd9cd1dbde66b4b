import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../pipeline/parse-number.ts';
import type { Answers } from './answers.ts';
import { answerSteps, firstOpenStep } from './answers.ts';
import { readValues, type Values } from './form-values.ts';
import { fillStep, fingerprint, parseStep } from './step-form.ts';

const company: Values = {
  legal_name: ['Demo GmbH'],
  country: ['DE'],
  sector: ['quantum'],
  field_quantum: ['sensing'],
};
const needs: Values = { project_kinds: ['greenfield'], spaces: ['office'], story: ['We plan an office.'] };
const contact: Values = { full_name: ['Ada'], email: ['ada@demo.example'], language: ['en'] };

const answersOf = (step: (typeof answerSteps)[number], values: Values) => {
  const parsed = parseStep(step, values);
  expect(parsed.errors).toBeUndefined();
  return parsed.answers;
};

describe('what is missing is asked for', () => {
  test('an empty page names every question that must be answered', () => {
    expect(Object.keys(parseStep('company', {}).errors ?? {})).toEqual(['legal_name', 'country', 'sector']);
    expect(Object.keys(parseStep('needs', {}).errors ?? {})).toEqual(['project_kinds']);
    expect(Object.keys(parseStep('contact', {}).errors ?? {})).toEqual(['full_name', 'email', 'language']);
    expect(parseStep('sharing', {})).toEqual({ answers: {} });
  });

  test('a name of direction marks alone is no name', () => {
    expect(parseStep('company', { ...company, legal_name: [' \u202e\u200f '] }).errors).toEqual({
      legal_name: 'form:error.legal-name',
    });
  });

  test('a country, a sector or a choice that does not exist is refused', () => {
    expect(parseStep('company', { ...company, country: ['QX'] }).errors).toHaveProperty('country');
    expect(parseStep('company', { ...company, sector: ['<b>'] }).errors).toHaveProperty('sector');
    expect(parseStep('sharing', { openness: ['everybody'] })).toEqual({ answers: {} });
  });

  test('a field of another sector is not stored', () => {
    expect(answersOf('company', { ...company, sector: ['life_science'] })).not.toHaveProperty('field');
  });
});

describe('texts', () => {
  test('a story of 10,000 characters is kept, one more is refused', () => {
    expect(answersOf('needs', { ...needs, story: ['a'.repeat(10_000)] })).toHaveProperty('story');
    expect(parseStep('needs', { ...needs, story: ['a'.repeat(10_001)] }).errors).toEqual({
      story: 'form:error.story-too-long',
    });
  });

  test('bytes that were no text are named', () => {
    expect(parseStep('needs', { ...needs, story: ['caf\ufffd'] }).errors).toEqual({
      story: 'form:error.unreadable',
    });
  });

  test('markup and right-to-left marks are text like any other', () => {
    const legal_name = '<script>alert(1)</script> שלום \u202eabc';
    expect(answersOf('company', { ...company, legal_name: [legal_name] })).toHaveProperty(
      'legal_name',
      legal_name,
    );
  });

  test('control characters and lone surrogates go, line breaks become one sign', () => {
    const form = new FormData();
    form.append('story', 'one\u0000\r\ntwo\ud800');
    expect(readValues(form).story).toEqual(['one\ntwo\ufffd']);
  });

  test('a field may have any name', () => {
    const form = new FormData();
    for (const name of ['__proto__', 'constructor', 'toString']) form.append(name, 'x');
    expect(Object.keys(readValues(form))).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('numbers', () => {
  test.each([
    ['800', 800],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['12,5', 12.5],
    ['٨٠٠', 800],
    ['８００', 800],
    ['many', null],
    ['-5', null],
    ['1e3', null],
    ['', null],
  ])('%s is %s', (text, number) => expect(parseNumber(text)).toBe(number));

  test('answers under a choice that is not made are left out', () => {
    const answers = answersOf('needs', { ...needs, area_wet_lab: ['not a number'], gmo: ['yes'] });
    expect(answers).toMatchObject({ spaces: [{ kind: 'office', area: null, unit: 'm2' }] });
    expect(answers).not.toHaveProperty('gmo');
  });

  test('an open answer wins over what stands in the field', () => {
    const answers = answersOf('needs', {
      ...needs,
      area_office: ['none'],
      area_office_open: ['unknown'],
      people_12: ['x'],
      people_open: ['undecided'],
      start_year: ['27'],
      start_open: ['unknown'],
    });
    expect(answers).toMatchObject({
      start: 'unknown',
      people_open: 'undecided',
      spaces: [{ area: 'unknown' }],
    });
    expect(answers).not.toHaveProperty('people_12');
  });

  test('half a date is asked for again', () => {
    expect(parseStep('needs', { ...needs, start_month: ['9'] }).errors).toEqual({
      start: 'form:error.start',
    });
    expect(answersOf('needs', { ...needs, start_month: ['9'], start_year: ['2027'] })).toHaveProperty(
      'start',
      '2027-09',
    );
  });
});

describe('saved answers fill the page they came from', () => {
  const pages: Record<(typeof answerSteps)[number], Values> = {
    company,
    contact,
    needs: { ...needs, spaces: ['wet_lab'], area_wet_lab: ['1,200'], unit_wet_lab: ['sqft'], gmo: ['no'] },
    sharing: { openness: ['coded'] },
  };

  test.each(answerSteps)('%s', (step) => {
    const answers = answersOf(step, pages[step]);
    const filled = fillStep(step, { [step]: answers } as Answers, 'en');
    expect(answersOf(step, filled)).toEqual(answers);
  });

  test.each(['none', 'unknown'])('%s space is remembered', (state) => {
    const answers = answersOf('needs', { ...needs, spaces: [state] });
    expect(fillStep('needs', { needs: answers } as Answers, 'en').spaces).toEqual([state]);
  });
});

test('the form continues at the first page without an answer', () => {
  expect(firstOpenStep({})).toBe('company');
  expect(firstOpenStep({ company: {} } as Answers)).toBe('needs');
  expect(
    firstOpenStep({ company: {}, needs: {}, contact: {} } as Answers),
    'who may know can be left open',
  ).toBe('check');
});

describe('whoever asks for a client', () => {
  const client = {
    ...contact,
    asks_for: ['client'],
    adviser_firm: ['Demo Law'],
    client_email: ['bo@client.example'],
  };

  test('names its own firm, and where the client is asked', () => {
    expect(answersOf('contact', client)).toMatchObject({
      asks_for: 'client',
      adviser_firm: 'Demo Law',
      client_email: 'bo@client.example',
    });
    expect(parseStep('contact', { ...client, adviser_firm: [''] }).errors).toEqual({
      adviser_firm: 'form:error.adviser-firm',
    });
    expect(
      answersOf('contact', { ...client, client_email: [''] }),
      'its address can be left out',
    ).toBeDefined();
  });

  test('does not agree in its own name', () => {
    expect(parseStep('contact', { ...client, client_email: ['ADA@demo.example'] }).errors).toEqual({
      client_email: 'form:error.client-email-own',
    });
  });

  test('who asks for itself sends nothing of a client', () => {
    const answers = answersOf('contact', { ...client, asks_for: ['own'], client_email: ['not an address'] });
    expect(Object.keys(answers ?? {}).sort()).toEqual(['email', 'full_name', 'language']);
  });
});

test('an LEI is kept plain, and one whose check digits are wrong is asked for again', () => {
  expect(answersOf('company', { ...company, lei: ['5493 001k jtiigc8y1r12'] })).toHaveProperty(
    'lei',
    '5493001KJTIIGC8Y1R12',
  );
  expect(parseStep('company', { ...company, lei: ['5493001KJTIIGC8Y1R13'] }).errors).toEqual({
    lei: 'form:error.lei',
  });
});

test('the order of keys makes no other version', () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }));
  expect(fingerprint(undefined)).toBe('');
});

test('no text breaks the reading of a form', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...answerSteps),
      fc.dictionary(fc.string(), fc.array(fc.string())),
      (step, values) => {
        const parsed = parseStep(step, values);
        expect(Boolean(parsed.answers) !== Boolean(parsed.errors)).toBe(true);
      },
    ),
  );
});
