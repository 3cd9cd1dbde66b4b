import { Refusal } from '../../platform/refusal.ts';
import type { Case } from './cases.ts';
import { getCase } from './get-case.server.ts';

/** One case, or null when it is closed to me or there is none. */
export const findCase = async (request: Request, address: string): Promise<Case | null> => {
  try {
    return await getCase(request, address);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
};
