import { z } from 'zod';
import {
  gmoAnswers,
  isOpen,
  maturities,
  modalities,
  peopleRange,
  platforms,
  projectKinds,
  spaceKinds,
} from '../pipeline/needs-words.ts';
import { parseNumber } from '../pipeline/parse-number.ts';
import {
  choiceText,
  fillSpace,
  numberText,
  onlyAsked,
  openFieldOf,
  openText,
  readSpaces,
  spaceFields,
} from '../pipeline/spaces-form.ts';
import type { NeedsAnswers } from './answers.ts';
import {
  firstValue,
  hasValue,
  optionalText,
  type Parsed,
  parseForm,
  type Values,
  withoutGaps,
} from './form-values.ts';

export const storyLength = 10_000;
const placesLength = 500;

const month = z
  .string()
  .optional()
  .refine((text) => !text || /^20[2-5]\d-(0[1-9]|1[0-2])$/.test(text), 'form:error.start')
  .transform((text) => text || undefined);

const schema = z
  .object({
    project_kinds: z.array(z.enum(projectKinds, 'needs:error.choice')),
    spaces: z.array(z.string()),
    ...spaceFields,
    gmo: choiceText(gmoAnswers),
    people_12: numberText(peopleRange, 'form:error.people'),
    people_36: numberText(peopleRange, 'form:error.people'),
    people_open: openText,
    start: month,
    start_open: openText,
    decision_date: month,
    decision_date_open: openText,
    modality: choiceText(modalities),
    platform: choiceText(platforms),
    maturity: choiceText([...maturities.life_science, ...maturities.quantum]),
    other_places: optionalText(placesLength, 'needs:error.places-too-long'),
    story: optionalText(storyLength, 'form:error.story-too-long'),
  })
  // What somebody wants must be known; which of the two says it is free.
  .refine(({ project_kinds, story }) => project_kinds.length > 0 || story, {
    path: ['project_kinds'],
    message: 'form:error.project-kinds',
  });

const monthOf = (values: Values, name: string) => {
  const written = firstValue(values, `${name}_year`).trim();
  const chosen = firstValue(values, `${name}_month`);
  return chosen || written ? `${parseNumber(written) ?? written}-${chosen.padStart(2, '0')}` : '';
};

/** Answers under a choice that is not made are left out, whatever stands in their fields. */
export const parseNeeds = (values: Values): Parsed<NeedsAnswers> => {
  const texts = Object.entries(values).map(([name, all]) => [name, all[0] ?? '']);
  const parsed = parseForm(
    schema,
    onlyAsked({
      ...Object.fromEntries(texts),
      project_kinds: [...new Set(values.project_kinds ?? [])],
      spaces: values.spaces ?? [],
      start: monthOf(values, 'start'),
      decision_date: monthOf(values, 'decision_date'),
      other_places: firstValue(values, 'other_places'),
      story: firstValue(values, 'story'),
    }),
  );
  if (!parsed.answers) return parsed;
  const answers = parsed.answers;
  const spaces = readSpaces(answers);
  const without = (['none', 'unknown'] as const).find((word) => hasValue(values, 'spaces', word));
  return {
    answers: withoutGaps({
      project_kinds: answers.project_kinds,
      spaces,
      without_space: spaces.length ? undefined : without,
      gmo: answers.gmo,
      people_12: answers.people_12,
      people_36: answers.people_36,
      people_open: answers.people_open,
      start: answers.start ?? answers.start_open,
      decision_date: answers.decision_date ?? answers.decision_date_open,
      modality: answers.modality,
      platform: answers.platform,
      maturity: answers.maturity,
      other_places: answers.other_places,
      story: answers.story,
    }),
  };
};

const fillMonth = (name: string, answer: string | undefined): Record<string, string> => {
  const [year = '', month = ''] = isOpen(answer) ? [] : (answer ?? '').split('-');
  return {
    [`${name}_month`]: month.replace(/^0/, ''),
    [`${name}_year`]: year,
    [openFieldOf(name)]: isOpen(answer) ? answer : '',
  };
};

export const fillNeeds = (answers: NeedsAnswers | undefined): Values => {
  if (!answers) return {};
  const texts: Record<string, string> = {
    gmo: answers.gmo ?? '',
    people_12: String(answers.people_12 ?? ''),
    people_36: String(answers.people_36 ?? ''),
    people_open: answers.people_open ?? '',
    ...fillMonth('start', answers.start),
    ...fillMonth('decision_date', answers.decision_date),
    modality: answers.modality ?? '',
    platform: answers.platform ?? '',
    maturity: answers.maturity ?? '',
    other_places: answers.other_places ?? '',
    story: answers.story ?? '',
    ...Object.assign({}, ...answers.spaces.map(fillSpace)),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
    project_kinds: answers.project_kinds,
    spaces: answers.spaces.length
      ? spaceKinds.filter((kind) => answers.spaces.some((space) => space.kind === kind))
      : answers.without_space
        ? [answers.without_space]
        : [],
  };
};
