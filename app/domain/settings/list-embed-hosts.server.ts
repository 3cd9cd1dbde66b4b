import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { now } from '../../platform/clock.ts';
import { isHost } from './embed-hosts.ts';

const freshFor = 30_000;
let kept: { hosts: string[]; until: number } | undefined;

/** Whose pages may frame the first question, asked anew every half minute; as last known while the database is away. */
export const listEmbedHosts = async (): Promise<string[]> => {
  if (kept && kept.until > now().getTime()) return kept.hosts;
  const asked = await callAnonRpc<unknown>('list_embed_hosts').catch(() => null);
  if (!Array.isArray(asked)) return kept?.hosts ?? [];
  const hosts = asked.filter((host): host is string => typeof host === 'string' && isHost(host));
  kept = { hosts, until: now().getTime() + freshFor };
  return hosts;
};

export const forgetEmbedHosts = () => {
  kept = undefined;
};
