import { callRpc } from '../../platform/call-rpc.server.ts';
import type { AuditFilter, AuditPage } from './audit.ts';

/** Entries, newest first, for administrators. Throws `Refusal`. */
export const listAudit = (
  request: Request,
  { who, ...filter }: AuditFilter,
  before: string | null,
): Promise<AuditPage> => {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const person = who === 'company' || who === 'system' ? { actor: who } : who ? { member: who } : {};
  return callRpc(request, 'list_audit', { p_filter: { ...given, ...person }, p_before: before });
};
