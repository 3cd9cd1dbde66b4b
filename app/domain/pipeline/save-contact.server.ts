import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ContactInput } from './case-forms.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Adds a person to the case, or corrects one. */
export const saveContact = (
  request: Request,
  change: CaseChange & { contact: ContactInput & { id: string | null } },
) => callRpc<Changed>(request, 'save_contact', { ...changeArguments(change), p_contact: change.contact });
