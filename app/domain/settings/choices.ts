/** Lists that people choose from, kept as data. */
export const choiceKinds = ['lost', 'referred', 'decline', 'outcome', 'source'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** What a form may bring; the database knows which codes are offered. */
export const choiceCode = /^[a-z0-9_]{1,40}$/;

export interface Choice {
  code: string;
  /** Words by language; English is always there. */
  labels: Record<string, string>;
  active: boolean;
}

export type Choices = Partial<Record<ChoiceKind, Choice[]>>;

export const isChoiceKind = (text: unknown): text is ChoiceKind => choiceKinds.includes(text as ChoiceKind);

/** The words of a choice, its code where a list no longer knows it. */
export const choiceLabel = (choices: Choices, kind: ChoiceKind, code: string, lng: string): string => {
  const labels = choices[kind]?.find((choice) => choice.code === code)?.labels;
  return labels?.[lng] ?? labels?.en ?? code;
};
