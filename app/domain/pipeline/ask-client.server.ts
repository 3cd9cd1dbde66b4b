import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Mails the client of an adviser the question whether it agrees. Throws `Refusal` 422 `client_asked` within a day. */
export const askClient = (request: Request, { email, ...change }: CaseChange & { email: string }) =>
  callRpc<Changed>(request, 'ask_client', { ...changeArguments(change), p_email: email });
