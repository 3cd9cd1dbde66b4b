import type { NeedsAnswers } from '../intake/answers.ts';
import { missingAnswers as missingNeeds } from '../intake/recommended.ts';
import type { Case } from '../pipeline/cases.ts';

/** Recommended besides the needs: what an officer looks up and calls. */
const asked = [
  ['website', 'company'],
  ['role', 'contact'],
  ['phone', 'contact'],
] as const;

export type Recommended = ReturnType<typeof missingNeeds>[number]['name'] | (typeof asked)[number][0];

const isGiven = (answer: unknown) =>
  answer !== null && answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
const given = (answers: object) =>
  Object.fromEntries(Object.entries(answers).filter(([, each]) => isGiven(each)));

/**
 * The recommended answers that neither the enquiry nor the case holds, among the groups open to the reader. "Do not
 * know" and "no space" are answers.
 */
export const missingAnswers = ({
  enquiry,
  needs,
  company,
  contacts,
}: Pick<Case, 'enquiry' | 'needs' | 'company' | 'contacts'>): Recommended[] => {
  const sent = new Map(enquiry?.parts.map((part) => [part.field_group, part.answers]));
  const now = { company, contact: contacts?.[0] };
  const wanted = sent.get('needs');
  const known = { project_kinds: [], spaces: [], ...given(wanted ?? {}), ...given(needs ?? {}) };
  return [
    ...(wanted ? missingNeeds(known as NeedsAnswers).map(({ name }) => name) : []),
    ...asked
      .filter(([, group]) => sent.has(group))
      .filter(([name, group]) => !isGiven({ ...sent.get(group), ...given(now[group] ?? {}) }[name]))
      .map(([name]) => name),
  ];
};
