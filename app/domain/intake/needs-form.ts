import { z } from 'zod';
import { type AreaUnit, type NeedsAnswers, projectKinds, type SpaceKind, spaceKinds } from './answers.ts';
import {
  firstValue,
  hasValue,
  type Parsed,
  parseForm,
  parseNumber,
  requiredText,
  type Values,
  withoutGaps,
} from './form-values.ts';

export const storyLength = 10_000;
const largestArea = 1_000_000;
const mostPeople = 100_000;

const area = z
  .string()
  .transform((text) => (text.trim() ? parseNumber(text) : undefined))
  .refine(
    (number) => number === undefined || (number !== null && number > 0 && number <= largestArea),
    'form:error.area',
  )
  .transform((number) => number ?? null);

const people = z
  .string()
  .transform((text) => (text.trim() ? parseNumber(text) : undefined))
  .refine(
    (number) => number === undefined || (Number.isInteger(number) && Number(number) <= mostPeople),
    'form:error.people',
  )
  .transform((number) => number ?? undefined);

const start = z
  .string()
  .refine((text) => /^(|unknown|20[2-5]\d-(0[1-9]|1[0-2]))$/.test(text), 'form:error.start')
  .transform((text) => text || undefined);

const schema = z.object({
  project_kinds: z.array(z.enum(projectKinds)).min(1, 'form:error.project-kinds'),
  spaces: z.array(z.string()).min(1, 'form:error.spaces'),
  area_office: area,
  area_wet_lab: area,
  area_dry_lab: area,
  area_clean_room: area,
  area_cryostat_hall: area,
  gmo: z.enum(['yes', 'no', 'unknown']).optional(),
  people_12: people,
  people_36: people,
  start,
  story: requiredText(storyLength, 'form:error.story', 'form:error.story-too-long'),
});

const startOf = (values: Values) => {
  if (hasValue(values, 'start_unknown', 'yes')) return 'unknown';
  const month = firstValue(values, 'start_month');
  const year = firstValue(values, 'start_year').trim();
  return month || year ? `${parseNumber(year) ?? year}-${month.padStart(2, '0')}` : '';
};

const unitOf = (values: Values, kind: SpaceKind): AreaUnit =>
  firstValue(values, `unit_${kind}`) === 'sqft' ? 'sqft' : 'm2';

/** Answers under a choice that is not made are left out, whatever stands in their fields. */
export const parseNeeds = (values: Values): Parsed<NeedsAnswers> => {
  const chosen = (kind: SpaceKind) => hasValue(values, 'spaces', kind);
  const areaOf = (kind: SpaceKind) =>
    chosen(kind) && !hasValue(values, 'area_unknown', kind) ? firstValue(values, `area_${kind}`) : '';
  const peopleOf = (name: string) =>
    hasValue(values, 'people_unknown', 'yes') ? '' : firstValue(values, name);
  const parsed = parseForm(schema, {
    project_kinds: values.project_kinds ?? [],
    spaces: values.spaces ?? [],
    area_office: areaOf('office'),
    area_wet_lab: areaOf('wet_lab'),
    area_dry_lab: areaOf('dry_lab'),
    area_clean_room: areaOf('clean_room'),
    area_cryostat_hall: areaOf('cryostat_hall'),
    gmo: chosen('wet_lab') && firstValue(values, 'gmo') ? firstValue(values, 'gmo') : undefined,
    people_12: peopleOf('people_12'),
    people_36: peopleOf('people_36'),
    start: startOf(values),
    story: firstValue(values, 'story'),
  });
  if (!parsed.answers) return parsed;
  const { project_kinds, gmo, people_12, people_36, start: from, story } = parsed.answers;
  const spaces = spaceKinds
    .filter(chosen)
    .map((kind) => ({ kind, area: parsed.answers[`area_${kind}`], unit: unitOf(values, kind) }));
  const without_space = spaces.length ? undefined : hasValue(values, 'spaces', 'none') ? 'none' : 'unknown';
  return {
    answers: withoutGaps({
      project_kinds,
      spaces,
      without_space,
      gmo,
      people_12,
      people_36,
      start: from,
      story,
    }),
  };
};

export const fillNeeds = (answers: NeedsAnswers | undefined): Values => {
  if (!answers) return {};
  const [year = '', month = ''] =
    answers.start && answers.start !== 'unknown' ? answers.start.split('-') : [];
  const values: Record<string, readonly string[]> = {
    project_kinds: answers.project_kinds,
    spaces: answers.spaces.length
      ? answers.spaces.map((space) => space.kind)
      : [answers.without_space ?? 'unknown'],
    area_unknown: answers.spaces.filter((space) => space.area === null).map((space) => space.kind),
    gmo: [answers.gmo ?? ''],
    people_12: [String(answers.people_12 ?? '')],
    people_36: [String(answers.people_36 ?? '')],
    start_month: [month.replace(/^0/, '')],
    start_year: [year],
    start_unknown: answers.start === 'unknown' ? ['yes'] : [],
    story: [answers.story],
  };
  for (const space of answers.spaces) {
    values[`area_${space.kind}`] = [space.area === null ? '' : String(space.area)];
    values[`unit_${space.kind}`] = [space.unit];
  }
  return values;
};
