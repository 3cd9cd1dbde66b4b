import { callRpc } from '../../platform/call-rpc.server.ts';
import type { GateFact, GateStage } from './settings.ts';

/** A new version; the one before stays for the cases it held for. Throws `Refusal` (`stale`). */
export const saveGate = (
  request: Request,
  gate: { requestId: string; stage: GateStage; version: number; needs: GateFact[] },
) =>
  callRpc<{ version: number }>(request, 'save_gate', {
    p_request_id: gate.requestId,
    p_stage: gate.stage,
    p_version: gate.version,
    p_needs: gate.needs,
  });
