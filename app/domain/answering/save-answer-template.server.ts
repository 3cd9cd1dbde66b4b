import { callRpc } from '../../platform/call-rpc.server.ts';
import type { TemplateChange } from './answering-forms.ts';

/** Adds a template (`id` null) or changes one. Throws `Refusal` (`stale`). */
export const saveAnswerTemplate = (request: Request, id: string | null, change: TemplateChange) =>
  callRpc<{ id: string; version: number }>(request, 'save_answer_template', {
    p_request_id: change.requestId,
    p_id: id,
    p_version: change.version,
    p_template: change.template,
  });
