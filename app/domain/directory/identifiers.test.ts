import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCvr, isLei, toIdentifiers } from './identifiers.ts';

test.each(['000000DEMONORDHELI85', '0000 00DE MONO RDHE LI85', '000000demonordheli85'])(
  '%s is an LEI',
  (text) => {
    expect(isLei(text)).toBe(true);
  },
);

test.each([
  '000000DEMONORDHELI86',
  '000000DEMONORDHEL185',
  '',
  '000000DEMONORDHELI8',
  '000000DEMONORDHELIAB',
])('“%s” is none', (text) => {
  expect(isLei(text)).toBe(false);
});

test('one wrong sign of an LEI is always found', () => {
  const good = '000000DEMONORDHELI85';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
      const wrong = good.slice(0, place) + digit + good.slice(place + 1);
      fc.pre(wrong !== good);
      expect(isLei(wrong)).toBe(false);
    }),
  );
});

test('a Danish business number is checked by its weights', () => {
  expect(isCvr('99900008')).toBe(true);
  expect(isCvr('99 90 00 08')).toBe(true);
  expect(isCvr('99900009')).toBe(false);
  expect(isCvr('9990000')).toBe(false);
});

test('what is filled in is kept, what is left empty is not', () => {
  expect(toIdentifiers({ registration: '12', lei: 'new', vat: null, cvr: '' })).toEqual([
    { kind: 'registration', value: '12' },
    { kind: 'lei', value: 'new' },
  ]);
});
