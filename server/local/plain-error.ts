const known = (code: string, message: string) =>
  // Lite answers with the status of a raised PGRST, and with 500 to codes that it does not know.
  ({
    code: 'PGRST',
    message: JSON.stringify({ code, message, details: null, hint: null }),
    detail: JSON.stringify({ status: 400, headers: {} }),
  });

/**
 * What an error of the embedded database is to its API: wrong types and broken rules are the caller's, as PostgREST
 * says it, and no text repeats a row.
 */
export function plainError(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return error;
  if (code === '23514' || code === '23502') return known(code, 'a rule of a table is broken');
  if (code.startsWith('22')) return known(code, 'a value cannot be read');
  if (code.startsWith('23')) return Object.assign(new Error('a rule of a table is broken'), { code });
  return error;
}
