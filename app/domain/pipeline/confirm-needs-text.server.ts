import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** An officer's word that the free text of the needs names nobody. */
export const confirmNeedsText = (request: Request, change: CaseChange) =>
  callRpc<Changed>(request, 'confirm_needs_text', changeArguments(change));
