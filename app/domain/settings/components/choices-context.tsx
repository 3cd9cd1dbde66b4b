import { createContext, use } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { type ChoiceKind, type Choices, choiceLabel } from '../choices.ts';

/** The lists of the desk, given once by its frame. */
export const ChoicesContext = createContext<Choices>({});

export const useChoices = () => {
  const choices = use(ChoicesContext);
  const { lng } = useTranslation();
  return {
    /** What is offered today, in the reader's language. */
    options: (kind: ChoiceKind) =>
      (choices[kind] ?? [])
        .filter(({ active }) => active)
        .map(({ code }) => ({ value: code, label: choiceLabel(choices, kind, code, lng) })),
    /** The words of a code, also of one no longer offered. */
    label: (kind: ChoiceKind, code: string) => choiceLabel(choices, kind, code, lng),
  };
};
