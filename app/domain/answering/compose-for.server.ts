import { orErrorPage } from '../../platform/call-rpc.server.ts';
import type { Me } from '../organisations/me.ts';
import type { Case } from '../pipeline/cases.ts';
import { listAnswerTemplates } from './list-answer-templates.server.ts';
import { answerFacts, composeAnswer } from './templates.ts';

interface Wish {
  found: Case;
  me: Me;
  /** The id of a template, from the address of the page. */
  template: string | null;
}

/** A first answer to begin with, ready for the message form of a case that I may write to; undefined otherwise. */
export const composeFor = async (request: Request, { found, me, template }: Wish) => {
  if (!template || !found.rights.message) return undefined;
  const chosen = (await orErrorPage(listAnswerTemplates(request))).find(({ id }) => id === template);
  if (!chosen) return undefined;
  const writer = { officer: me.member.full_name, organisation: me.organisation.name };
  return { kind: 'message', text: composeAnswer(chosen.text, answerFacts(found, writer, chosen.language)) };
};
