import { callAnonRpc } from '../../platform/call-rpc.server.ts';
import { hashToken } from '../../platform/crypto.server.ts';
import { type Limit, limitAct } from '../../platform/limit-acts.server.ts';
import { networkOf } from '../../platform/network.server.ts';

const links: Limit = { name: 'links asked for from a network', most: 20, seconds: 3600 };

/**
 * Mails a new link to the address we know: that of an old link, or the one that was typed. Says nothing about whether
 * there is a case. Throws `Refusal` 429.
 */
export const askForLink = async (request: Request, by: { token?: string; email?: string }) => {
  await limitAct([{ limit: links, of: networkOf(request) }]);
  await callAnonRpc<object>('ask_for_link', {
    p_token_hash: by.token ? hashToken(by.token) : null,
    p_email: by.email ?? null,
  });
};
