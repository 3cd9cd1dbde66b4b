import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AnswerTemplate,
  chooseTemplates,
  composeAnswer,
  openGaps,
  placeholders,
  splitAtGaps,
} from './templates.ts';

const template = (language: string, sector: AnswerTemplate['sector'] = null): AnswerTemplate => ({
  id: `${language} ${sector}`,
  language,
  sector,
  title: '',
  text: '',
  active: true,
  version: 1,
});
const all = [template('en'), template('en', 'quantum'), template('en', 'life_science'), template('da')];
const ids = (language: string) => chooseTemplates(all, language, 'quantum').templates.map(({ id }) => id);

test('templates are in the company’s language, those of its sector first', () => {
  expect(ids('en')).toEqual(['en quantum', 'en null']);
  expect(ids('da')).toEqual(['da null']);
  expect(ids('en-GB')).toEqual(['en quantum', 'en null']);
});

test('a language without a template falls back to English, and says so', () => {
  expect(ids('ja')).toEqual(['en quantum', 'en null']);
  expect(chooseTemplates(all, 'ja', 'quantum').fellBack).toBe(true);
  expect(chooseTemplates(all, 'da', 'quantum').fellBack).toBe(false);
  expect(chooseTemplates([], 'en', 'quantum')).toEqual({ templates: [], fellBack: false });
});

test('what the case knows is filled in, what it does not know becomes a gap', () => {
  const text = composeAnswer(
    'Dear {{contact}}, {{ reference }} of {{officer}}, {{moon}}. [[which laboratory]]',
    {
      contact: '小野 遥',
      reference: 'K7M-4QD',
      officer: null,
    },
  );
  expect(text).toBe('Dear 小野 遥, K7M-4QD of [[officer]], [[moon]]. [[which laboratory]]');
  expect(openGaps(text)).toEqual(['officer', 'moon', 'which laboratory']);
});

test('no name of a person or company opens a gap or is filled in itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const text = composeAnswer('{{contact}}', { contact: name });
      if (name.replaceAll(/[[\]{}]/g, ''))
        expect(openGaps(text).filter((gap) => gap !== 'contact')).toEqual([]);
      expect(text).not.toMatch(/\{\{/);
    }),
  );
});

test('a text in which everything is known has no placeholder left', () => {
  const facts = Object.fromEntries(placeholders.map((name) => [name, 'x']));
  expect(composeAnswer(placeholders.map((name) => `{{${name}}}`).join(' '), facts)).toBe('x x x x x x');
});

test('a text is its parts, and every other part is a gap', () => {
  const text = 'Dear [[who]], see [this] [[what]]';
  expect(splitAtGaps(text)).toEqual(['Dear ', '[[who]]', ', see [this] ', '[[what]]', '']);
  expect(splitAtGaps(text).join('')).toBe(text);
});
