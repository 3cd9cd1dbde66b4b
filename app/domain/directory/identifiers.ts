/** Numbers a company is known by. */
export interface Identifier {
  kind: string;
  value: string;
}

/** Those that a person fills in, in the order of the form. */
export const identifierKinds = ['registration', 'lei', 'vat', 'cvr'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Without the spaces, points and dashes people write for reading. */
export const plainNumber = (text: string) => text.replaceAll(/[\s.\-/]/g, '').toUpperCase();

/** ISO 17442 and ISO 7064: letters count as 10 to 35, and the whole leaves 1 when divided by 97. */
export const isLei = (text: string): boolean => {
  const value = plainNumber(text);
  if (!/^[A-Z0-9]{18}\d{2}$/.test(value)) return false;
  const rest = [...value].reduce((left, sign) => {
    const number = Number.parseInt(sign, 36);
    return (left * (number > 9 ? 100 : 10) + number) % 97;
  }, 0);
  return rest === 1;
};

const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/** A Danish business number: the weighted sum of its eight digits divides by 11. */
export const isCvr = (text: string): boolean => {
  const value = plainNumber(text);
  if (!/^[1-9]\d{7}$/.test(value)) return false;
  return cvrWeights.reduce((sum, weight, n) => sum + weight * Number(value[n]), 0) % 11 === 0;
};

/** What was filled in, as it is kept. */
export const toIdentifiers = (given: Record<IdentifierKind, string | null>): Identifier[] =>
  identifierKinds.flatMap((kind) => (given[kind] ? [{ kind, value: given[kind] }] : []));
