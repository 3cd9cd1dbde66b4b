import type { Key } from '../../i18n/get-t.ts';
import { Refusal } from '../../platform/refusal.ts';

export interface Problem {
  status: number;
  title: Key;
  text: Key;
  minutes: number;
}

/** What a page says when something failed that no answer can mend; everything typed stays in it. */
export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof Refusal) || error.status !== 429)
    return {
      status: 503,
      title: 'form:notice.not-saved-title',
      text: 'form:notice.not-saved',
      minutes: 1,
    };
  // The database counts enquiries by address for a day.
  const minutes = Number(error.detail.minutes ?? 24 * 60);
  return {
    status: 429,
    title: 'form:notice.too-many-title',
    text: minutes > 60 ? 'form:notice.too-many-today' : 'form:notice.too-many',
    minutes,
  };
};
