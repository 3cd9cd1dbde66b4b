/** A form that was not done: a translation key for each wrong field, or the refusal, and what was typed. */
export interface Unanswered {
  errors: Record<string, string>;
  refusal: { status: number; code: string; detail: Record<string, unknown> } | null;
  values: Record<string, string[]>;
}
