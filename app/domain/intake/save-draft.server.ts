import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { AnswerStep, Answers } from './answers.ts';

/** Keeps the answers of one step. Throws `Refusal` 409 when the draft has another version by now. */
export const saveDraft = (key: string, version: number, step: AnswerStep, answers: Answers[AnswerStep]) =>
  callAnonRpc<{ version: number; saved_at: string }>('save_draft', {
    p_key_hash: hashToken(key),
    p_version: version,
    p_step: step,
    p_answers: answers,
  });
