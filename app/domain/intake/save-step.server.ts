import type { Language } from '../../i18n/locales.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type AnswerStep, type Answers, answerSteps } from './answers.ts';
import type { Draft } from './draft.ts';
import { limitDrafts } from './enquiry-limits.server.ts';
import { findDraft } from './find-draft.server.ts';
import type { Origin } from './origin.ts';
import { saveDraft } from './save-draft.server.ts';
import { startDraft } from './start-draft.server.ts';
import { fingerprint } from './step-form.ts';

export type SavedStep =
  | { outcome: 'saved'; key: string; begun: boolean; complete: boolean }
  | { outcome: 'sent' }
  | { outcome: 'two_versions'; draft: Draft };

interface Step {
  key: string | null;
  step: AnswerStep;
  answers: NonNullable<Answers[AnswerStep]>;
  /** The fingerprint of the answers that the page was filled with. */
  basedOn: string;
  language: Language;
  network: string;
  /** Where the sender came from, for a draft that begins. */
  origin: Origin;
}

const isConflict = (error: unknown) => error instanceof Refusal && error.status === 409;

/**
 * Keeps one step. Another tab that saved another step in between is no conflict; one that saved other answers to
 * this step is. A draft that has gone is begun anew. Throws `Refusal`.
 */
export const saveStep = async (given: Step): Promise<SavedStep> => {
  const draft = await findDraft(given.key);
  if (!draft || !given.key) return begin(given);
  if (draft.sent) return { outcome: 'sent' };
  const saved = fingerprint(draft.answers[given.step]);
  if (saved !== given.basedOn && saved !== fingerprint(given.answers))
    return { outcome: 'two_versions', draft };
  try {
    await saveDraft(given.key, draft.version, given.step, given.answers);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return afterConflict(given);
  }
  const complete = isComplete(draft.answers, given.step);
  return { outcome: 'saved', key: given.key, begun: false, complete };
};

const isComplete = (answers: Answers, step: AnswerStep) =>
  answerSteps.every((one) => one === step || answers[one] !== undefined);

const begin = async ({ language, network, origin, step, answers }: Step): Promise<SavedStep> => {
  await limitDrafts(network);
  const { key, version } = await startDraft(language, network, origin);
  await saveDraft(key, version, step, answers);
  return { outcome: 'saved', key, begun: true, complete: false };
};

const afterConflict = async ({ key, step, answers, basedOn }: Step): Promise<SavedStep> => {
  const draft = await findDraft(key);
  if (!draft || !key || draft.sent) return { outcome: 'sent' };
  const saved = fingerprint(draft.answers[step]);
  if (saved !== basedOn && saved !== fingerprint(answers)) return { outcome: 'two_versions', draft };
  await saveDraft(key, draft.version, step, answers);
  return { outcome: 'saved', key, begun: false, complete: isComplete(draft.answers, step) };
};
