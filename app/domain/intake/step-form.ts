import type { AnswerStep, Answers } from './answers.ts';
import { fillCompany, parseCompany } from './company-form.ts';
import { fillContact, parseContact } from './contact-form.ts';
import type { Parsed, Values } from './form-values.ts';
import { fillNeeds, parseNeeds } from './needs-form.ts';
import { fillSharing, parseSharing } from './sharing-form.ts';

const parsers: { [S in AnswerStep]: (values: Values) => Parsed<NonNullable<Answers[S]>> } = {
  company: parseCompany,
  needs: parseNeeds,
  contact: parseContact,
  sharing: parseSharing,
};

export const parseStep = (step: AnswerStep, values: Values): Parsed<NonNullable<Answers[AnswerStep]>> =>
  parsers[step](values);

/** The fields of a step as its saved answers fill them. */
export const fillStep = (step: AnswerStep, answers: Answers, language: string): Values => {
  if (step === 'company') return fillCompany(answers.company);
  if (step === 'needs') return fillNeeds(answers.needs);
  if (step === 'contact') return fillContact(answers.contact, language);
  return fillSharing(answers.sharing);
};

const firstControls: Readonly<Record<string, string>> = {
  start: 'start_month',
  decision_date: 'decision_date_month',
};

/** Where a link in the error summary goes: the first control of the question. */
export const firstControlOf = (field: string) => firstControls[field] ?? field;

/** Equal for equal answers, whatever the order of their keys. */
export const fingerprint = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
