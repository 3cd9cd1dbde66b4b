/** How far a case is, in order. */
export const stages = ['new', 'qualified', 'exploring', 'visit', 'offer', 'decision', 'landed'] as const;
export type Stage = (typeof stages)[number];

/** How healthy a case is; all but the first two close it. */
export const statuses = [
  'active',
  'on_hold',
  'lost',
  'referred_out',
  'not_eligible',
  'duplicate',
  'spam',
] as const;
export type Status = (typeof statuses)[number];

export const isStage = (text: unknown): text is Stage => stages.includes(text as Stage);
export const isStatus = (text: unknown): text is Status => statuses.includes(text as Status);

export const stagePosition = (stage: Stage) => stages.indexOf(stage);

export const closesCase = (status: Status) => status !== 'active' && status !== 'on_hold';

/** A step back is always explained. */
export const needsReason = (from: Stage, to: Stage) => stagePosition(to) < stagePosition(from);
