import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import type { ClientQuestion } from './client-question.ts';

/** The client's yes or no; the same one twice has one effect. Throws `Refusal` 404 for a link that opens nothing. */
export const answerClientQuestion = (token: string, agreed: boolean) =>
  callAnonRpc<ClientQuestion>('answer_client_question', { p_token_hash: hashToken(token), p_agreed: agreed });
