import { callRpc } from '../../platform/call-rpc.server.ts';
import type { ManagedOrganisationPage } from './managed.ts';

export const getManagedOrganisation = (request: Request, slug: string) =>
  callRpc<ManagedOrganisationPage>(request, 'get_managed_organisation', { p_slug: slug });
