import { z } from 'zod';
import { optionalText, versioned } from './case-forms.ts';
import { limits } from './case-limits.ts';
import {
  gmoAnswers,
  maturities,
  modalities,
  peopleRange,
  platforms,
  projectKinds,
  spaceKinds,
} from './needs-words.ts';
import {
  choiceText,
  fieldOf,
  numberText,
  onlyAsked,
  openText,
  readSpaces,
  spaceFields,
} from './spaces-form.ts';

const month = z
  .string()
  .trim()
  .regex(/^(20[2-5]\d-(0[1-9]|1[0-2]))?$/, 'lead:field.month')
  .optional();

const day = z
  .string()
  .trim()
  .regex(/^(20[2-5]\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'lead:field.day')
  .optional();

/** The desk writes every area in one unit. */
const inOneUnit = (input: unknown) => {
  const fields = input as Record<string, unknown>;
  const units = spaceKinds.map((kind) => [fieldOf('unit', kind), fields.unit]);
  return onlyAsked({ ...fields, ...Object.fromEntries(units) });
};

/** The needs as fields of the desk; `spaces` is put together from the chosen kinds and what is required of them. */
export const NeedsForm = z.preprocess(
  inOneUnit,
  z
    .object({
      ...versioned,
      headline: optionalText(limits.name),
      project_kinds: z.array(z.enum(projectKinds)),
      spaces: z.array(z.enum(spaceKinds)),
      ...spaceFields,
      without_space: z.enum(['none', 'unknown']).optional().catch(undefined),
      gmo: choiceText(gmoAnswers),
      people_12: numberText(peopleRange, 'form:error.people'),
      people_36: numberText(peopleRange, 'form:error.people'),
      people_open: openText,
      start: month,
      start_open: openText,
      modality: choiceText(modalities),
      platform: choiceText(platforms),
      maturity: choiceText([...maturities.life_science, ...maturities.quantum]),
      decider: optionalText(limits.name),
      decision_date: day,
      decision_date_open: openText,
      other_places: optionalText(limits.places),
      story: optionalText(limits.text),
    })
    .transform((fields) => ({
      requestId: fields.requestId,
      version: fields.version,
      needs: {
        headline: fields.headline,
        project_kinds: fields.project_kinds,
        spaces: readSpaces(fields),
        without_space: fields.spaces.length ? null : (fields.without_space ?? null),
        gmo: fields.gmo ?? null,
        people_12: fields.people_12 ?? null,
        people_36: fields.people_36 ?? null,
        people_open: fields.people_open ?? null,
        start: fields.start || fields.start_open || null,
        modality: fields.modality ?? null,
        platform: fields.platform ?? null,
        maturity: fields.maturity ?? null,
        decider: fields.decider,
        decision_date: fields.decision_date || fields.decision_date_open || null,
        other_places: fields.other_places,
        story: fields.story,
      },
    })),
);
export type NeedsInput = z.infer<typeof NeedsForm>['needs'];
