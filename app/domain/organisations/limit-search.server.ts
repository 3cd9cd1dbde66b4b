import { type Limit, limitAct } from '../../platform/limit-acts.server.ts';
import type { Me } from './me.ts';

const searches: Limit = { name: 'searches of a member', most: 300, seconds: 60 };

/** Counts a search by part of a name, if there is one. Throws `Refusal` 429. */
export const limitSearch = async ({ member }: Me, q: string | null | undefined): Promise<void> => {
  if (q) await limitAct([{ limit: searches, of: member.id }]);
};
