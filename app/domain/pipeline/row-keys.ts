import { paths } from '../../paths.ts';
import { keyTargets } from '../../ui/desk/keys.ts';
import type { LeadRow } from './rows.ts';

/**
 * Where the keys A, H and S lead for a case my organisation is responsible for; elsewhere they are refused. The acts
 * lead back to the list `back`.
 */
export const rowKeys = (row: Pick<LeadRow, 'address' | 'mine' | 'version'>, works: boolean, back: string) => {
  if (!works || !row.mine || row.version === null) return {};
  const lead = paths.lead(row.address);
  const query = new URLSearchParams({ back });
  return keyTargets({
    a: `${lead}/assign?${query}`,
    h: `${lead}/hand-off?${query}`,
    s: `${lead}/stage?${query}`,
  });
};
