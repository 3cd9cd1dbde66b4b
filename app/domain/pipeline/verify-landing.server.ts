import { callRpc } from '../../platform/call-rpc.server.ts';
import { type CaseChange, type Changed, changeArguments } from './changes.ts';

/** Another organisation's word that the company has landed. */
export const verifyLanding = (request: Request, change: CaseChange) =>
  callRpc<Changed>(request, 'verify_landing', changeArguments(change));
