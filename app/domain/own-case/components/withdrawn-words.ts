import type { Translate } from '../../../i18n/get-t.ts';
import type { OwnCase } from '../own-case.ts';

/** What withdrawing did, read from the ledger itself. */
export const withdrawnWords = (ownCase: OwnCase, slug: string | null, t: Translate) => {
  if (slug === null) return null;
  const lines = ownCase.ledger.filter((line) => (line.organisation?.slug ?? 'all') === slug);
  if (lines.length === 0 || lines.some((line) => line.withdrawable)) return null;
  const organisation = lines[0]?.organisation?.name;
  return organisation ? t('case:ledger.withdrawn', { organisation }) : t('case:ledger.withdrawn-all');
};
