import { callRpc } from '../../platform/call-rpc.server.ts';
import { forgetOrganisations } from './list-organisations.server.ts';

/** Closes an organisation that is responsible for nothing, or opens it again. Throws `Refusal` (`still_responsible`). */
export const switchOrganisation = async (
  request: Request,
  change: { requestId: string; slug: string; version: number; active: boolean },
) => {
  const saved = await callRpc<{ slug: string; active: boolean }>(request, 'switch_organisation', {
    p_request_id: change.requestId,
    p_slug: change.slug,
    p_version: change.version,
    p_active: change.active,
  });
  forgetOrganisations();
  return saved;
};
