import { parseInstant } from '../../i18n/format.ts';
import type { Case } from '../pipeline/cases.ts';
import type { Sector } from '../pipeline/rows.ts';

/** A text that a first answer begins with; null as sector for all. */
export interface AnswerTemplate {
  id: string;
  language: string;
  sector: Sector | null;
  title: string;
  text: string;
  active: boolean;
  version: number;
}

/** What a template may name. Everything else in braces stays a gap. */
export const placeholders = [
  'contact',
  'company',
  'reference',
  'officer',
  'organisation',
  'answer_deadline',
] as const;
export type Placeholder = (typeof placeholders)[number];

const fallback = 'en';
const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * The templates for a case, those of its sector first. Without one in the company's language those in English are
 * offered, and `fellBack` says so.
 */
export const chooseTemplates = (templates: AnswerTemplate[], language: string, sector: Sector) => {
  const fitting = (wished: string) =>
    templates
      .filter((each) => languageOf(each.language) === languageOf(wished))
      .filter((each) => each.sector === null || each.sector === sector)
      .toSorted((a, b) => Number(a.sector === null) - Number(b.sector === null));
  const own = fitting(language);
  return own.length > 0
    ? { templates: own, fellBack: false }
    : { templates: fitting(fallback), fellBack: languageOf(language) !== fallback };
};

/** A moment in the language of the template, by the clock of Copenhagen. */
export const formatMoment = (at: string, language: string) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(parseInstant(at));

/** Fills in what the case knows; what it does not know becomes a gap like those the template leaves to a person. */
export const composeAnswer = (text: string, facts: Partial<Record<Placeholder, string | null>>): string =>
  text.replaceAll(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name as Placeholder] : null;
    // A name that looks like a gap or a placeholder must not become one.
    return fact ? fact.replaceAll(/[[\]{}]/g, '') : `[[${name}]]`;
  });

/** A text in turns: what stands, a gap, what stands … */
export const splitAtGaps = (text: string): string[] => text.split(/(\[\[[^[\]]+\]\])/);

/** What a person still has to fill in or remove, in the order of the text. */
export const openGaps = (text: string): string[] =>
  [...text.matchAll(/\[\[([^[\]]+)\]\]/g)].map((match) => (match[1] ?? '').trim());

/** What a case tells a template; the writer signs it. */
export const answerFacts = (
  { row, company, contacts }: Pick<Case, 'row' | 'company' | 'contacts'>,
  writer: { officer: string; organisation: string },
  language: string,
): Record<Placeholder, string | null> => ({
  ...writer,
  contact: contacts?.[0]?.full_name ?? null,
  company: company?.legal_name ?? row.name,
  reference: row.address,
  answer_deadline: row.due && formatMoment(row.due.due_at, language),
});
