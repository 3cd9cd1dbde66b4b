import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  knownOf,
  openAnswers,
  type Requirement,
  rangeOf,
  requirementNames,
  requirements,
  requirementsOf,
  type SpaceKind,
  spaceKinds,
} from '../pipeline/needs-words.ts';
import { fieldOf, openFieldOf } from '../pipeline/spaces-form.ts';
import type { NeedsAnswers } from './answers.ts';
import type { Values } from './form-values.ts';
import { fillNeeds, parseNeeds } from './needs-form.ts';
import { missingAnswers, needsOfSector } from './recommended.ts';

const answersOf = (values: Values): NeedsAnswers => {
  const parsed = parseNeeds(values);
  expect(parsed.errors).toBeUndefined();
  return parsed.answers as NeedsAnswers;
};
const room = (kind: SpaceKind, fields: Record<string, string>): Values => ({
  project_kinds: ['greenfield'],
  spaces: [kind],
  ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]])),
});

describe('only the intent is required', () => {
  test('a kind of project alone will do, and so will a sentence', () => {
    expect(answersOf({ project_kinds: ['lab_access'] })).toEqual({
      project_kinds: ['lab_access'],
      spaces: [],
    });
    expect(answersOf({ story: ['We look for a laboratory.'] })).toMatchObject({ project_kinds: [] });
  });

  test('neither of the two is asked for again', () => {
    expect(parseNeeds({ spaces: ['office'] }).errors).toEqual({ project_kinds: 'form:error.project-kinds' });
  });

  test('what is recommended and missing is listed, open answers count as given', () => {
    const names = (values: Values) => missingAnswers(answersOf(values)).map(({ name }) => name);
    expect(names({ project_kinds: ['expansion'] })).toEqual(['spaces', 'people', 'start', 'story']);
    expect(names({ story: ['A laboratory.'] })).toEqual(['project_kinds', 'spaces', 'people', 'start']);
    expect(
      names({
        project_kinds: ['expansion'],
        spaces: ['none'],
        people_open: ['unknown'],
        start_open: ['undecided'],
        story: ['A laboratory.'],
      }),
    ).toEqual([]);
  });
});

describe('what is required of a room', () => {
  test('a laboratory with modified organisms has a level, and a class of its own', () => {
    const fields = {
      gmo: 'yes',
      biosafety_wet_lab: 'bsl_2',
      gmo_class_wet_lab: 'gmo_1',
      power_kw_wet_lab: '60',
    };
    expect(answersOf(room('wet_lab', fields)).spaces).toEqual([
      { kind: 'wet_lab', area: null, unit: 'm2', biosafety: 'bsl_2', gmo_class: 'gmo_1', power_kw: 60 },
    ]);
    expect(answersOf(room('wet_lab', { ...fields, gmo: 'no' })).spaces[0]).not.toHaveProperty('gmo_class');
  });

  test('a hall for cryostats has its numbers with their units, or open answers', () => {
    const [hall] = answersOf(
      room('cryostat_hall', {
        area_cryostat_hall: '2.150',
        unit_cryostat_hall: 'sqft',
        refrigerators_cryostat_hall: '2',
        base_temperature_mk_cryostat_hall: '7,5',
        helium_recovery_cryostat_hall: 'undecided',
        vibration_cryostat_hall: 'vc_e',
        power_kw_cryostat_hall_open: 'unknown',
        floor_load_kn_m2_cryostat_hall_open: 'undecided',
      }),
    ).spaces;
    expect(hall).toEqual({
      kind: 'cryostat_hall',
      area: 2150,
      unit: 'sqft',
      refrigerators: 2,
      base_temperature_mk: 7.5,
      helium_recovery: 'undecided',
      vibration: 'vc_e',
      power_kw: 'unknown',
      floor_load_kn_m2: 'undecided',
    });
  });

  test('nothing is kept of a room that is not chosen, even if it is wrong', () => {
    const answers = answersOf({ ...room('office', { power_kw_clean_room: 'lots' }), gmo: ['yes'] });
    expect(answers.spaces).toEqual([{ kind: 'office', area: null, unit: 'm2' }]);
    expect(answers).not.toHaveProperty('gmo');
  });

  test('a class that is not of its scale is refused', () => {
    expect(parseNeeds(room('clean_room', { clean_class_clean_room: 'bsl_2' })).errors).toEqual({
      clean_class_clean_room: 'needs:error.choice',
    });
  });
});

const measures = requirementNames.flatMap((name) => {
  const range = rangeOf(name);
  return range ? [{ name, range, kind: requirements[name].spaces[0] as SpaceKind }] : [];
});

test.each(measures)('$name is taken within its range and refused beyond', ({ name, range, kind }) => {
  const field = fieldOf(name, kind);
  const parse = (number: number) => parseNeeds(room(kind, { [field]: String(number) }));
  fc.assert(
    fc.property(fc.integer({ min: -10, max: range.most * 3 }), (number) => {
      const good = number >= range.least && number <= range.most;
      const parsed = parse(number);
      expect(parsed.errors).toEqual(good ? undefined : { [field]: `needs:error.${name}` });
      if (good) expect(parsed.answers?.spaces[0]?.[name]).toBe(number);
    }),
  );
  for (const edge of [range.least, range.most]) expect(parse(edge).errors).toBeUndefined();
  expect(parse(range.most + 1).errors).toBeDefined();
  expect(Boolean(parse(range.least + 0.5).errors)).toBe(range.whole);
});

/** Any good answer to a requirement, or none. */
const answerTo = (name: Requirement) => {
  const range = rangeOf(name);
  const given = range
    ? fc.integer({ min: range.least, max: range.most }).map((number) => ({ number: String(number) }))
    : fc.constantFrom(...knownOf(name)).map((choice) => ({ choice: choice as string }));
  return fc.oneof(
    given,
    fc.constantFrom(...openAnswers).map((open) => ({ open: open as string })),
    fc.constant({}),
  );
};

test.each([
  ['0', true],
  ['0,1', false],
  ['1 000 000', false],
  ['1000000.1', true],
])('an area of %s is wrong: %s', (text, wrong) => {
  expect(Boolean(parseNeeds(room('office', { area_office: text })).errors)).toBe(wrong);
});

test.each([
  ['0', false],
  ['100000', false],
  ['100001', true],
  ['1,5', true],
])('%s people is wrong: %s', (text, wrong) => {
  expect(Boolean(parseNeeds(room('office', { people_12: text })).errors)).toBe(wrong);
});

test('any answers fill the page they came from', () => {
  const rooms = fc.subarray([...spaceKinds]).chain((kinds) =>
    fc
      .tuple(...kinds.flatMap((kind) => requirementsOf(kind).map((name) => answerTo(name))))
      .map((answers): Values => {
        const fields: Record<string, string[]> = {};
        const asked = kinds.flatMap((kind) => requirementsOf(kind).map((name) => ({ name, kind })));
        for (const [place, { name, kind }] of asked.entries()) {
          const answer: { number?: string; choice?: string; open?: string } = answers[place] ?? {};
          const field = fieldOf(name, kind);
          if (answer.open) fields[rangeOf(name) ? openFieldOf(field) : field] = [answer.open];
          else fields[field] = [answer.number ?? answer.choice ?? ''];
        }
        return { ...fields, project_kinds: ['expansion'], spaces: kinds, gmo: ['yes'] };
      }),
  );
  fc.assert(
    fc.property(rooms, (values) => {
      const answers = answersOf(values);
      expect(answersOf(fillNeeds(answers))).toEqual(answers);
    }),
  );
});

test('what is asked of another sector falls away when the sector changes', () => {
  const needs = answersOf({
    story: ['A laboratory.'],
    modality: ['rna'],
    maturity: ['phase_2'],
    decision_date_open: ['unknown'],
  });
  expect(needsOfSector(needs, 'life_science')).toEqual(needs);
  expect(needsOfSector(needs, 'quantum')).not.toHaveProperty('modality');
  expect(needsOfSector(needs, 'quantum')).not.toHaveProperty('maturity');
  expect(needsOfSector({ ...needs, platform: 'ion', maturity: 'unknown' }, 'quantum')).toMatchObject({
    platform: 'ion',
    maturity: 'unknown',
  });
  expect(needsOfSector({ ...needs, maturity: 'unknown' }, 'other')).not.toHaveProperty('maturity');
});
