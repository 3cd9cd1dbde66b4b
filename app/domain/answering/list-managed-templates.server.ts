import { callRpc } from '../../platform/call-rpc.server.ts';
import type { AnswerTemplate } from './templates.ts';

/** All templates, those no longer offered last; for administrators. */
export const listManagedTemplates = (request: Request) =>
  callRpc<AnswerTemplate[]>(request, 'list_managed_templates');
