import { callRpc } from '../../platform/call-rpc.server.ts';
import type { AnswerTemplate } from './templates.ts';

/** The texts a first answer may begin with. */
export const listAnswerTemplates = (request: Request) =>
  callRpc<AnswerTemplate[]>(request, 'list_answer_templates');
