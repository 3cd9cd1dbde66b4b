import { callRpc } from '../../platform/call-rpc.server.ts';
import type { Verification } from './audit.ts';

/** Walks the chains on from `after` for at most two seconds. */
export const verifyAudit = (request: Request, after: Verification['next']) =>
  callRpc<Verification>(request, 'verify_audit', { p_after: after });
