/** Six digits; people paste codes with spaces in them. */
export const readCode = (text: unknown): string | null => {
  const digits = typeof text === 'string' ? text.slice(0, 40).replace(/\D/g, '') : '';
  return digits.length === 6 ? digits : null;
};
