import type {
  GmoAnswer,
  Maturity,
  Modality,
  OpenAnswer,
  Platform,
  ProjectKind,
  Space,
} from '../pipeline/needs-words.ts';

/** What the form asks, and the words for it in the database. */
export const sectors = ['life_science', 'quantum', 'other'] as const;
export type Sector = (typeof sectors)[number];

export const fieldsOfSector = {
  life_science: [
    'biotech',
    'pharma',
    'atmp',
    'medtech',
    'diagnostics',
    'digital_health',
    'industrial_biotech',
    'cro_cdmo',
    'other',
  ],
  quantum: ['computing', 'sensing', 'communication', 'enabling', 'other'],
  other: [],
} as const satisfies Record<Sector, readonly string[]>;
export type SectorField = (typeof fieldsOfSector)['life_science' | 'quantum'][number];

export const opennesses = ['open', 'coded', 'closed'] as const;
export type Openness = (typeof opennesses)[number];

export interface CompanyAnswers {
  legal_name: string;
  country: string;
  website?: string | undefined;
  registration?: string | undefined;
  lei?: string | undefined;
  sector: Sector;
  field?: SectorField | undefined;
}

export interface NeedsAnswers {
  project_kinds: ProjectKind[];
  spaces: Space[];
  /** Why `spaces` is empty. */
  without_space?: 'none' | 'unknown' | undefined;
  gmo?: GmoAnswer | undefined;
  people_12?: number | undefined;
  people_36?: number | undefined;
  /** Why there is no number of people. */
  people_open?: OpenAnswer | undefined;
  /** `YYYY-MM`, or open. */
  start?: string | undefined;
  /** `YYYY-MM`, or open. */
  decision_date?: string | undefined;
  modality?: Modality | undefined;
  platform?: Platform | undefined;
  maturity?: Maturity | undefined;
  other_places?: string | undefined;
  story?: string | undefined;
}

export interface ContactAnswers {
  full_name: string;
  role?: string | undefined;
  email: string;
  phone?: string | undefined;
  language: string;
  /** Only where the sender is an adviser; the company is then the client's. */
  asks_for?: 'client' | undefined;
  adviser_firm?: string | undefined;
  client_name?: string | undefined;
  client_email?: string | undefined;
}

export interface SharingAnswers {
  openness?: Openness | undefined;
}

export interface Answers {
  company?: CompanyAnswers;
  needs?: NeedsAnswers;
  contact?: ContactAnswers;
  sharing?: SharingAnswers;
}

export const answerSteps = ['company', 'needs', 'contact', 'sharing'] as const;
export type AnswerStep = (typeof answerSteps)[number];
export const steps = [...answerSteps, 'check'] as const;
export type Step = (typeof steps)[number];

export const isAnswerStep = (text: string | undefined): text is AnswerStep =>
  (answerSteps as readonly string[]).includes(text ?? '');

/** 1 to 5, as in `Step 2 of 5`. */
export const stepNumber = (step: Step) => steps.indexOf(step) + 1;
export const stepAfter = (step: AnswerStep): Step => steps[steps.indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: Step): AnswerStep | null => answerSteps[steps.indexOf(step) - 1] ?? null;

/** The groups without which nobody could answer. Who may know is asked too, and unanswered it is nobody. */
const requiredSteps: readonly AnswerStep[] = ['company', 'needs', 'contact'];

/** The first group that must be answered and is not, or the last page. */
export const firstOpenStep = (answers: Answers): Step =>
  requiredSteps.find((step) => !answers[step]) ?? 'check';
