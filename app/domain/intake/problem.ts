import type { Key } from '../../i18n/get-t.ts';

export interface Problem {
  status: number;
  title: Key;
  text: Key;
}

/** What a page says when something failed that no answer can mend; everything typed stays in it. */
export const problemOf = (error: unknown): Problem => {
  const status = (error as { status?: unknown } | null)?.status;
  return status === 429
    ? { status: 429, title: 'form:notice.too-many-title', text: 'form:notice.too-many' }
    : { status: 503, title: 'form:notice.not-saved-title', text: 'form:notice.not-saved' };
};
