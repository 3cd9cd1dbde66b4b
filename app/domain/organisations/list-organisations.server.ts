import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { now } from '../../platform/clock.ts';

type Choice = { slug: string; name: string; short_name: string };

const freshFor = 30_000;
let kept: { organisations: Choice[]; until: number } | undefined;

/** The partner organisations, for choices; asked again after half a minute, since every list shows them. */
export const listOrganisations = async (): Promise<Choice[]> => {
  if (kept && kept.until > now().getTime()) return kept.organisations;
  const { organisations } = await callAnonRpc<{ organisations: Choice[] }>('get_door');
  kept = { organisations, until: now().getTime() + freshFor };
  return organisations;
};

/** After a change this server shows it at once. */
export const forgetOrganisations = () => {
  kept = undefined;
};
