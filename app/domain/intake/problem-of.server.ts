import { Refusal } from '../../platform/refusal.ts';
import { notSaved, type Problem } from './problem.ts';

/** What a page says about an error of sending or saving. */
export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof Refusal) || error.status !== 429) return notSaved;
  // The database counts enquiries by address for a day.
  const minutes = Number(error.detail.minutes ?? 24 * 60);
  return {
    status: 429,
    title: 'form:notice.too-many-title',
    text: minutes > 60 ? 'form:notice.too-many-today' : 'form:notice.too-many',
    minutes,
  };
};
