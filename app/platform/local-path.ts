/** An address within the product, or the fallback: a redirect never leaves the house. */
export const localPath = (wished: unknown, fallback: string): string => {
  if (typeof wished !== 'string' || !wished.startsWith('/') || /[\\\s]/.test(wished)) return fallback;
  const base = 'http://inside.invalid';
  try {
    const url = new URL(wished, base);
    return url.origin === base && !wished.startsWith('//') ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
};
