import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ManagedOrganisation } from './managed.ts';

/** Every organisation with its people, for administrators. Throws `Refusal`. */
export const listManagedOrganisations = (request: Request) =>
  callRpc<ManagedOrganisation[]>(request, 'list_managed_organisations');
