import type { Case, EnquiryPart } from '../pipeline/cases.ts';

/** Answers that make a good first answer possible; the form recommends them and does not insist. */
export const recommended = [
  'website',
  'project_kinds',
  'spaces',
  'people_12',
  'people_36',
  'start',
  'story',
  'role',
  'phone',
] as const;
export type Recommended = (typeof recommended)[number];

const groups: Record<Recommended, EnquiryPart['field_group']> = {
  website: 'company',
  project_kinds: 'needs',
  spaces: 'needs',
  people_12: 'needs',
  people_36: 'needs',
  start: 'needs',
  story: 'needs',
  role: 'contact',
  phone: 'contact',
};

const isGiven = (answer: unknown) =>
  answer !== null && answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

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
  const open = new Map(enquiry?.parts.map((part) => [part.field_group, part.answers]));
  const now: Record<string, unknown> = { ...company, ...needs, ...contacts?.[0] };
  return recommended.filter((name) => {
    const answers = open.get(groups[name]);
    if (!answers) return false;
    const withoutSpace = name === 'spaces' && isGiven(answers.without_space);
    return !isGiven(answers[name]) && !isGiven(now[name]) && !withoutSpace;
  });
};
