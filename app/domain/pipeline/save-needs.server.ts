import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';
import type { NeedsInput } from './needs-form.ts';

/** Saves what is known of the project. */
export const saveNeeds = (request: Request, change: CaseChange & { needs: NeedsInput }) =>
  callRpc<Changed>(request, 'save_needs', { ...changeArguments(change), p_needs: change.needs });
