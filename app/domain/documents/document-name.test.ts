import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, saveAs, typeOfName } from './document-name.ts';

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['C:\\Users\\Clara\\plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['研究計画 (最終版).pdf', '研究計画 (最終版).pdf'],
  ['خطة.pdf', 'خطة.pdf'],
  ['Plan\u202Efdp.exe', 'Planfdp.exe'],
  ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie: b.pdf'],
  ['\0', 'document'],
  ['', 'document'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test('a name that is too long keeps its ending', () => {
  const kept = cleanName(`${'é'.repeat(300)}.docx`);
  expect(kept).toHaveLength(200);
  expect(kept).toMatch(/é\.docx$/);
});

test('the ending says what a file calls itself', () => {
  expect(['a.JPEG', 'a.jpg', 'a.tar.csv', 'a.docm', 'a', '.pdf'].map(typeOfName)).toEqual([
    'jpg',
    'jpg',
    'csv',
    null,
    null,
    'pdf',
  ]);
});

test('a browser is told the name in plain letters and in full', () => {
  expect(saveAs("Müller's 計画.pdf")).toBe(
    "attachment; filename=\"M_ller's __.pdf\"; filename*=UTF-8''M%C3%BCller%27s%20%E8%A8%88%E7%94%BB.pdf",
  );
});

test('no name breaks out of its header, and each comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
      const name = cleanName(given);
      const header = saveAs(name);
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name.toWellFormed());
    }),
  );
});
