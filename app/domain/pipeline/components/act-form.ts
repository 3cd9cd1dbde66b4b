import type { ReactNode } from 'react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';

/** One question of a form on a case. */
export interface Question {
  label: string;
  /** What the case says now; left out where nothing stands yet, such as for a reason. */
  now?: string | number | readonly string[] | null;
  /** What is proposed when the page opens, where that is something else than what the case says now. */
  start?: string;
  /** What one chooses among. */
  options?: { value: string; label: string; hint?: ReactNode; reveal?: ReactNode }[];
}

export interface Difference {
  label: string;
  typed: string;
  /** Null where nothing stands yet. */
  now: string | null;
}

type Problem = Unanswered | undefined;

const listOf = (now: Question['now']): string[] =>
  now === undefined || now === null || now === '' ? [] : Array.isArray(now) ? [...now] : [String(now)];

/**
 * The questions of a form, ready for the fields that ask them: with what was typed before the page came back, else
 * with what the case says now.
 */
export const useActForm = <Name extends string>(problem: Problem, questions: Record<Name, Question>) => {
  const { format } = useTranslation();
  const error = useFieldErrors(problem);
  const given = (name: Name) =>
    problem
      ? (problem.values[name] ?? []).filter(Boolean)
      : listOf(questions[name].start ?? questions[name].now);
  const words = ({ options }: Question, values: string[]) =>
    options
      ? format.list(options.filter(({ value }) => value && values.includes(value)).map(({ label }) => label))
      : values.join(', ').replaceAll('\r\n', '\n').trim();
  const line = (name: Name) => ({
    name,
    label: questions[name].label,
    defaultValue: given(name)[0] ?? '',
    error: error(name),
  });
  return {
    problem,
    line,
    pick: (name: Name) => ({ ...line(name), options: questions[name].options ?? [] }),
    choose: (name: Name) => ({
      name,
      label: questions[name].label,
      choices: questions[name].options ?? [],
      chosen: given(name),
      error: error(name),
    }),
    /** Where what was typed and what the case says now are not the same. */
    differences: (): Difference[] =>
      (Object.entries(questions) as [Name, Question][])
        .map(([name, question]) => ({
          label: question.label,
          typed: words(question, given(name)),
          now: question.now === undefined ? null : words(question, listOf(question.now)),
        }))
        .filter(({ typed, now }) => typed !== (now ?? '')),
  };
};

export type ActForm = Pick<ReturnType<typeof useActForm>, 'problem' | 'differences'>;

/** The words of a wrong field, ready for a field's `error`. */
export const useFieldErrors = (problem: Problem) => {
  const { t } = useTranslation();
  return (name: string) => {
    const key = problem?.errors[name];
    return key ? t(key as Key) : undefined;
  };
};
