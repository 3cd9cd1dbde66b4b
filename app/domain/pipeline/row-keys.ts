import { paths } from '../../paths.ts';
import { keyTargets } from '../../ui/desk/keys.ts';
import type { LeadRow } from './rows.ts';

/** Where the keys A, H and S lead for a case my organisation is responsible for; elsewhere they are refused. */
export const rowKeys = (row: Pick<LeadRow, 'address' | 'mine' | 'version'>, works: boolean) => {
  if (!works || !row.mine || row.version === null) return {};
  const lead = paths.lead(row.address);
  return keyTargets({ a: `${lead}/assign`, h: `${lead}/hand-off`, s: `${lead}/stage` });
};
