/** What a company may need: kinds, classes and ranges. The database knows the same; a test compares the two. */
export const projectKinds = [
  'greenfield',
  'expansion',
  'retention',
  'acquisition',
  'rd_collaboration',
  'clinical_trial',
  'soft_landing',
  'incubation',
  'lab_access',
  'undecided',
] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const spaceKinds = ['office', 'wet_lab', 'dry_lab', 'clean_room', 'cryostat_hall'] as const;
export type SpaceKind = (typeof spaceKinds)[number];
export const areaUnits = ['m2', 'sqft'] as const;
export type AreaUnit = (typeof areaUnits)[number];

/** Answers in their own right, in place of a number, a class or a date. */
export const openAnswers = ['undecided', 'unknown'] as const;
export type OpenAnswer = (typeof openAnswers)[number];
export const isOpen = (answer: unknown): answer is OpenAnswer =>
  answer === 'undecided' || answer === 'unknown';

export const gmoAnswers = ['yes', 'no', ...openAnswers] as const;
export type GmoAnswer = (typeof gmoAnswers)[number];

export const modalities = [
  'small_molecule',
  'peptide',
  'antibody',
  'cell',
  'gene',
  'rna',
  'vaccine',
  'microbiome',
  'device',
  'software',
  'other',
] as const;
export const platforms = ['superconducting', 'neutral_atom', 'ion', 'photonic', 'spin', 'other'] as const;
/** Stages of a medicine, then of a device; technology readiness levels for quantum. */
export const maturities = {
  life_science: [
    'discovery',
    'preclinical',
    'phase_1',
    'phase_2',
    'phase_3',
    'approved',
    'concept',
    'prototype',
    'ce_marked',
  ],
  quantum: ['trl_1', 'trl_2', 'trl_3', 'trl_4', 'trl_5', 'trl_6', 'trl_7', 'trl_8', 'trl_9'],
} as const;
export type Modality = (typeof modalities)[number] | OpenAnswer;
export type Platform = (typeof platforms)[number] | OpenAnswer;
export type Maturity = (typeof maturities)['life_science' | 'quantum'][number] | OpenAnswer;

export interface Range {
  least: number;
  most: number;
  whole: boolean;
}
/** Square metres or square feet; the least itself is no area. */
export const areaRange: Range = { least: 0, most: 1_000_000, whole: false };
export const peopleRange: Range = { least: 0, most: 100_000, whole: true };

/**
 * What may be required of a kind of space: a class of a scale, or a number of the unit in its name. ISO and GMP
 * classes of clean rooms are two scales, and so are biosafety levels and classes of work with modified organisms.
 */
export const requirements = {
  biosafety: { spaces: ['wet_lab'], known: ['bsl_1', 'bsl_2', 'bsl_3', 'bsl_4'] },
  gmo_class: { spaces: ['wet_lab'], known: ['gmo_1', 'gmo_2', 'gmo_3', 'gmo_4'] },
  clean_class: {
    spaces: ['clean_room'],
    known: [
      'iso_1',
      'iso_2',
      'iso_3',
      'iso_4',
      'iso_5',
      'iso_6',
      'iso_7',
      'iso_8',
      'iso_9',
      'gmp_a',
      'gmp_b',
      'gmp_c',
      'gmp_d',
    ],
  },
  refrigerators: { spaces: ['cryostat_hall'], range: { least: 0, most: 100, whole: true } },
  base_temperature_mk: { spaces: ['cryostat_hall'], range: { least: 1, most: 10_000, whole: false } },
  helium_recovery: { spaces: ['cryostat_hall'], known: ['yes', 'no'] },
  vibration: {
    spaces: ['dry_lab', 'clean_room', 'cryostat_hall'],
    known: ['vc_a', 'vc_b', 'vc_c', 'vc_d', 'vc_e', 'vc_f', 'vc_g'],
  },
  power_kw: {
    spaces: ['wet_lab', 'dry_lab', 'clean_room', 'cryostat_hall'],
    range: { least: 1, most: 10_000, whole: false },
  },
  floor_load_kn_m2: {
    spaces: ['clean_room', 'cryostat_hall'],
    range: { least: 1, most: 100, whole: false },
  },
} as const satisfies Record<
  string,
  { spaces: readonly SpaceKind[] } & (
    | { known: readonly string[]; range?: never }
    | { range: Range; known?: never }
  )
>;
export type Requirement = keyof typeof requirements;
type Known<R> = R extends { known: readonly (infer C)[] } ? C : never;
export type RequiredClass = Known<(typeof requirements)[Requirement]>;
export type Measure = {
  [R in Requirement]: (typeof requirements)[R] extends { range: Range } ? R : never;
}[Requirement];

export const requirementNames = Object.keys(requirements) as Requirement[];
export const requirementsOf = (kind: SpaceKind): Requirement[] =>
  requirementNames.filter((name) => (requirements[name].spaces as readonly SpaceKind[]).includes(kind));
export const rangeOf = (name: Requirement): Range | null => {
  const { range } = requirements[name] as { range?: Range };
  return range ?? null;
};
export const knownOf = (name: Requirement): readonly RequiredClass[] => {
  const { known } = requirements[name] as { known?: readonly RequiredClass[] };
  return known ?? [];
};

/** One kind of space, its area and what is required of it; what nobody answered is left out. */
export interface Space extends Partial<Record<Requirement, RequiredClass | OpenAnswer | number>> {
  kind: SpaceKind;
  area: number | OpenAnswer | null;
  unit: AreaUnit;
}
