import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ChoiceKind } from './choices.ts';
import { forgetChoices } from './list-choices.server.ts';
import type { ChoiceChange } from './settings-forms.ts';

/** Adds a choice or changes its words and whether it is offered. Throws `Refusal` (`stale`, `last_choice`). */
export const saveChoice = async (request: Request, kind: ChoiceKind, change: ChoiceChange) => {
  const saved = await callRpc<{ code: string }>(request, 'save_choice', {
    p_request_id: change.requestId,
    p_kind: kind,
    p_code: change.code,
    p_version: change.version,
    p_labels: change.labels,
    p_active: change.act !== 'off',
  });
  forgetChoices();
  return saved;
};
