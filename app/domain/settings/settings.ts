import type { Choice, ChoiceKind } from './choices.ts';

/** What must be known before a stage, in the order the pages list it. */
export const gateFacts = [
  'company',
  'sector',
  'project_kind',
  'responsible_person',
  'contact',
  'timing',
  'decider',
  'space',
  'people',
  'decision_date',
] as const;
export type GateFact = (typeof gateFacts)[number];

export const gateStages = ['qualified', 'exploring', 'visit', 'offer', 'decision', 'landed'] as const;
export type GateStage = (typeof gateStages)[number];

export interface GateVersion {
  version: number;
  needs: GateFact[];
  valid_from: string;
  saved_by: string | null;
}

export const targets = ['first_answer', 'hand_off_answer', 'hand_off_grace'] as const;
export type Target = (typeof targets)[number];

/** Who must have a second factor. */
export const obliged = ['nobody', 'administrators', 'everybody'] as const;

interface Setting<Value> {
  value: Value;
  version: number;
}

export interface ManagedSettings {
  settings: {
    /** In working minutes. */
    targets: Setting<Record<Target, number>>;
    working_hours: Setting<{ from: string; to: string }>;
    languages: Setting<string[]>;
    /** Whose pages may frame the first question of the form. */
    embed_hosts: Setting<string[]>;
    second_factor: Setting<{ whom: (typeof obliged)[number] }>;
  };
  /** The administrator who asks is signed in with both factors. */
  own_second_factor: boolean;
  gates: { stage: GateStage; versions: GateVersion[] }[];
  choices: Record<ChoiceKind, (Choice & { version: number })[]>;
}

export const isGateStage = (text: unknown): text is GateStage => gateStages.includes(text as GateStage);
