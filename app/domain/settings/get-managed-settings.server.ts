import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ManagedSettings } from './settings.ts';

export const getManagedSettings = (request: Request) =>
  callRpc<ManagedSettings>(request, 'get_managed_settings');
