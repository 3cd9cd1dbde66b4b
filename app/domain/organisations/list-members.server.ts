import { refusalFrom } from '../../platform/call-rpc.server.ts';
import { countCall, userClient } from '../../platform/request-context.server.ts';
import type { OrganisationWithMembers } from './organisation-with-members.ts';

/** Every organisation behind the door with its people, as row-level security shows them. Throws `Refusal`. */
export const listMembers = async (request: Request): Promise<OrganisationWithMembers[]> => {
  const { supabase } = userClient(request);
  countCall();
  countCall();
  const [organisations, members] = await Promise.all([
    supabase.from('organisations').select('id, slug, name, active').order('position'),
    supabase
      .from('members')
      .select('id, organisation_id, full_name, email, role, active, created_at')
      .order('full_name'),
  ]);
  if (organisations.error) throw refusalFrom('organisations', organisations.error, organisations.status);
  if (members.error) throw refusalFrom('members', members.error, members.status);
  return organisations.data.map(({ id, ...organisation }) => ({
    ...organisation,
    members: members.data
      .filter(({ organisation_id }) => organisation_id === id)
      .map(({ organisation_id: _, ...member }) => member),
  }));
};
