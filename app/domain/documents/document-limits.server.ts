import { type Limit, limitAct } from '../../platform/limit-acts.server.ts';
import { networkOf } from '../../platform/network.server.ts';

const uploads: Limit = { name: 'uploads from a network', most: 200, seconds: 3600 };

/** Counts one form with files; called before they are read. Throws `Refusal` 429. */
export const limitUpload = (request: Request): Promise<void> =>
  limitAct([{ limit: uploads, of: networkOf(request) }]);
