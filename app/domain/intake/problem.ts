import type { Key } from '../../i18n/get-t.ts';

export interface Problem {
  status: number;
  title: Key;
  text: Key;
  minutes: number;
}

/** What a page says when something failed that no answer can mend; everything typed stays in it. */
export const notSaved: Problem = {
  status: 503,
  title: 'form:notice.not-saved-title',
  text: 'form:notice.not-saved',
  minutes: 1,
};
