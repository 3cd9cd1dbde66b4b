import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

test.each([
  ['桜華デモバイオロジクス株式会社', 'YingHuademobaiorojikusu'],
  ['株式会社ノボデモ', 'nobodemo'],
  ['㈱デモ', 'demo'],
  ['天岚演示基因有限公司', 'TianLanYanShiJiYin'],
  ['福爾摩沙示範包裝股份有限公司', 'FuErMoShaShiFanBaoZhuang'],
  ['하늘 데모 디바이스 주식회사', 'HaNeul DeMo DiBaISeu'],
  ['(주)하늘 데모', 'HaNeul DeMo'],
  ['شركة وادي ديمو', 'wdy dymw'],
  ['ООО Биокад Демо', 'Biokad Demo'],
  ['ДОКТОР ООО', 'DOKTOR'],
  ['Skåneblad Demo Cell AB', 'Skaneblad Demo Cell AB'],
  ['Ｆｕｌｌｗｉｄｔｈ　Ｄｅｍｏ', 'Fullwidth Demo'],
])('%s is written in Latin letters without the legal form of its script', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('a word that only begins like a legal form stays whole', () => {
  expect(foldName('АОРТА Демо')).toBe('AORTA Demo');
});

test('a name that is nothing but a legal form is kept', () => {
  expect(foldName('株式会社')).not.toBe('');
});

test('what is folded is in Latin letters and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = foldName(name);
      expect(folded).toMatch(/^[\x20-\x7e]*$/);
      expect(foldName(folded)).toBe(folded);
    }),
  );
});
