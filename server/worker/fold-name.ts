import anyAscii from 'any-ascii';

/** Legal forms in scripts other than Latin; those in Latin letters are dropped by the database, once for all. */
const nativeForms = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '(株)',
  '(有)',
  '주식회사',
  '유한회사',
  '유한책임회사',
  '(주)',
  '(유)',
];
/** These are words of their own, which may also stand within a longer word. */
const nativeWords = [
  'ООО',
  'ОАО',
  'ЗАО',
  'ПАО',
  'АО',
  'ТОВ',
  'شركة',
  'ش.م.م',
  'ذ.م.م',
  'בע"מ',
  'בע״מ',
  'ΑΕ',
  'Α.Ε.',
];

const escaped = (text: string) => text.replaceAll(/[.()]/g, '\\$&');
const forms = new RegExp(
  `${nativeForms.map(escaped).join('|')}|(?<!\\p{L})(${nativeWords.map(escaped).join('|')})(?!\\p{L})`,
  'gu',
);

/**
 * A name of any script in Latin letters, without its legal form where that is in its own script. Chinese characters are
 * read as in Mandarin, also in Japanese names.
 */
export const foldName = (name: string): string => {
  const bare = name.normalize('NFKC').replaceAll(forms, ' ').trim();
  return anyAscii(bare || name.normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim();
};
