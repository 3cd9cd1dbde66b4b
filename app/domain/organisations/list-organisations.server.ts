import { callAnonRpc } from '../../platform/call-rpc.server.ts';

/** The partner organisations, for choices. */
export const listOrganisations = async () => {
  const door = await callAnonRpc<{ organisations: { slug: string; name: string; short_name: string }[] }>(
    'get_door',
  );
  return door.organisations;
};
