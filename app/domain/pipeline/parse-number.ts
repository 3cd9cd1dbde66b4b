const easternDigits = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** A number as people write it: `1,200`, `1.200`, `1 200`, `12,5`; null where it is none. */
export const parseNumber = (text: string): number | null => {
  const plain = easternDigits(text).replace(/[\s']/g, '');
  const number = /^\d{1,3}([.,]\d{3})+$/.test(plain)
    ? Number(plain.replace(/[.,]/g, ''))
    : Number(plain.replace(',', '.'));
  return /^\d+([.,]\d+)*$/.test(plain) && Number.isFinite(number) ? number : null;
};
