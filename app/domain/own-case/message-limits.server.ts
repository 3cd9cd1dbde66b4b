import { type Limit, limitAct } from '../../platform/limit-acts.server.ts';
import { networkOf } from '../../platform/network.server.ts';

const messages: Limit = { name: 'messages from a network', most: 120, seconds: 3600 };

/** Counts an act on the company's page; the database itself counts how many belong to the same case. Throws `Refusal` 429. */
export const limitMessage = (request: Request): Promise<void> =>
  limitAct([{ limit: messages, of: networkOf(request) }]);
