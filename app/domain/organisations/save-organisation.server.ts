import { callRpc } from '../../platform/call-rpc.server.ts';
import { forgetOrganisations } from './list-organisations.server.ts';
import type { OrganisationInput } from './organisation-form.ts';

/** Adds an organisation when `slug` is null, else saves it. Throws `Refusal` (`stale`, `name_taken`, `is_desk`). */
export const saveOrganisation = async (
  request: Request,
  { requestId, slug, version, organisation }: { requestId: string; slug: string | null } & OrganisationInput,
) => {
  const saved = await callRpc<{ slug: string }>(request, 'save_organisation', {
    p_request_id: requestId,
    p_slug: slug,
    p_version: version,
    p_organisation: organisation,
  });
  forgetOrganisations();
  return saved;
};
