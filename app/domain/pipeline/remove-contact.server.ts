import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Removes a person, whose links then open nothing; the last one stays (`last_contact`). */
export const removeContact = (request: Request, change: CaseChange & { contact: string }) =>
  callRpc<Changed>(request, 'remove_contact', { ...changeArguments(change), p_contact: change.contact });
