import { z } from 'zod';
import {
  type AreaUnit,
  areaRange,
  isOpen,
  knownOf,
  type OpenAnswer,
  type Range,
  type Requirement,
  rangeOf,
  requirementsOf,
  type Space,
  type SpaceKind,
  spaceKinds,
} from './needs-words.ts';
import { parseNumber } from './parse-number.ts';

/** What a form sent, one text for each field; `spaces` is the list of chosen kinds. */
type Fields = Record<string, unknown>;

export const fieldOf = (name: Requirement | 'area' | 'unit', kind: SpaceKind) => `${name}_${kind}`;
/** The field that holds an open answer in place of a number or a date. */
export const openFieldOf = (field: string) => `${field}_open`;

/** An open answer; anything else is none. */
export const openText = z
  .string()
  .optional()
  .transform((text) => (isOpen(text) ? text : undefined));

/** One of the known words or an open answer; empty is no answer. */
export const choiceText = <Known extends string>(known: readonly Known[]) =>
  z
    .string()
    .optional()
    .refine(
      (text) => !text || isOpen(text) || (known as readonly string[]).includes(text),
      'needs:error.choice',
    )
    .transform((text) => (text || undefined) as Known | OpenAnswer | undefined);

/** A number within its range; empty is no answer. */
export const numberText = ({ least, most, whole }: Range, message: string, above = least - 1) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? parseNumber(text) : undefined))
    .refine(
      (number) =>
        number === undefined ||
        (number !== null &&
          number >= least &&
          number > above &&
          number <= most &&
          (!whole || Number.isInteger(number))),
      message,
    )
    .transform((number) => number ?? undefined);

const unitText = z
  .string()
  .optional()
  .transform((text): AreaUnit => (text === 'sqft' ? 'sqft' : 'm2'));

const requirementText = (name: Requirement) => {
  const range = rangeOf(name);
  return range ? numberText(range, `needs:error.${name}`) : choiceText(knownOf(name));
};

const fieldsOf = (kind: SpaceKind): [string, z.ZodType][] => {
  const area = fieldOf('area', kind);
  return [
    [area, numberText(areaRange, 'form:error.area', areaRange.least)],
    [openFieldOf(area), openText],
    [fieldOf('unit', kind), unitText],
    ...requirementsOf(kind).flatMap((name): [string, z.ZodType][] => {
      const field = fieldOf(name, kind);
      const asked: [string, z.ZodType] = [field, requirementText(name)];
      return rangeOf(name) ? [asked, [openFieldOf(field), openText]] : [asked];
    }),
  ];
};

/** The fields of every kind of space, for the schema of a form. */
export const spaceFields: Record<string, z.ZodType> = Object.fromEntries(spaceKinds.flatMap(fieldsOf));

/**
 * Without what stands under a choice that is not made, and without a number where an open answer is given: neither
 * is checked or kept.
 */
export const onlyAsked = (input: unknown): unknown => {
  const fields: Fields = { ...(input as Fields) };
  const chosen = Array.isArray(fields.spaces) ? fields.spaces : [];
  for (const kind of spaceKinds)
    if (!chosen.includes(kind)) for (const [field] of fieldsOf(kind)) delete fields[field];
  for (const field of Object.keys(fields)) if (isOpen(fields[openFieldOf(field)])) delete fields[field];
  if (isOpen(fields.people_open)) for (const field of ['people_12', 'people_36']) delete fields[field];
  if (!chosen.includes('wet_lab')) delete fields.gmo;
  if (fields.gmo !== 'yes') delete fields[fieldOf('gmo_class', 'wet_lab')];
  return fields;
};

/** The chosen spaces from fields that were checked. */
export const readSpaces = (fields: Fields): Space[] =>
  spaceKinds
    .filter((kind) => (fields.spaces as readonly string[]).includes(kind))
    .map((kind) => {
      const answer = (field: string) => fields[field] ?? fields[openFieldOf(field)];
      const required = requirementsOf(kind)
        .map((name) => [name, answer(fieldOf(name, kind))] as const)
        .filter(([, given]) => given !== undefined);
      return {
        kind,
        area: (answer(fieldOf('area', kind)) ?? null) as Space['area'],
        unit: fields[fieldOf('unit', kind)] as AreaUnit,
        ...Object.fromEntries(required),
      };
    });

const textOf = (answer: unknown) => (answer === null || answer === undefined ? '' : String(answer));

/** The texts of a number or an open answer as its two fields. */
export const fillNumber = (field: string, answer: unknown): Record<string, string> => ({
  [field]: isOpen(answer) ? '' : textOf(answer),
  [openFieldOf(field)]: isOpen(answer) ? answer : '',
});

/** The fields of a space as its answers fill them. */
export const fillSpace = (space: Space): Record<string, string> => ({
  ...fillNumber(fieldOf('area', space.kind), space.area),
  [fieldOf('unit', space.kind)]: space.unit,
  ...Object.assign(
    {},
    ...requirementsOf(space.kind).map((name) => {
      const field = fieldOf(name, space.kind);
      return rangeOf(name) ? fillNumber(field, space[name]) : { [field]: textOf(space[name]) };
    }),
  ),
});
