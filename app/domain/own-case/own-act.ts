import type { FieldErrors, Values } from '../intake/form-values.ts';
import type { OwnCase } from './own-case.ts';

/** A form of the company's page that came back: refused, or to be shown in another language. */
export interface OwnActProblem {
  values: Values;
  errors: FieldErrors;
  requestId: string;
  /** `no-key`, `away`, `too-many`, or the rule of the database that refused it. */
  rule: string | null;
}

/** For a page's `handle`: the form whose text stays when another language is chosen, on pages that have it. */
export const formThatStays =
  (has: (ownCase: OwnCase) => boolean) =>
  ({ ownCase }: { ownCase: OwnCase | 'away' | null }) =>
    ownCase && ownCase !== 'away' && has(ownCase) ? 'own-form' : null;

export const ruleOf = (status: number, code: string) => {
  if (status === 503) return 'away';
  return status === 429 ? 'too-many' : code;
};
