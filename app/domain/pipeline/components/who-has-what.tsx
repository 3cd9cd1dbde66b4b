import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startLower } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { type LedgerRow, openRows } from '../ledger.ts';

interface Ledger {
  ledger: LedgerRow[];
  address: string;
  codedAs: string | null;
  mayClose?: boolean;
  short?: boolean;
}

/** Everything but the two listings. */
const ALL_GROUPS = 7;

/** The ledger as a small table: who may read what, on which ground, until when. */
export const WhoHasWhat = ({ ledger, address, codedAs, mayClose = false, short = false }: Ledger) => {
  const { t, lng, format } = useTranslation();
  return (
    <table className="ledger">
      <thead className={short ? 'sr' : undefined}>
        <tr>
          <th scope="col">{t('lead:ledger.organisation')}</th>
          <th scope="col">{t('lead:ledger.reads')}</th>
          <th scope="col">{t('lead:ledger.until')}</th>
        </tr>
      </thead>
      <tbody>
        {openRows(ledger).map((row) => {
          const slug = row.organisation?.slug;
          return (
            <tr key={`${slug}-${row.ground}-${row.since}-${row.groups.join()}`}>
              <th scope="row">
                {row.organisation
                  ? short
                    ? row.organisation.short_name
                    : row.organisation.name
                  : t('lead:ledger.all-partners')}
                {!short && row.part && <small>{t(`lead:ledger.part.${row.part}`)}</small>}
              </th>
              <td>
                {row.groups.length === 1 && row.groups[0] === 'coded_listing' && codedAs ? (
                  <CodeName>{codedAs}</CodeName>
                ) : row.groups.length >= ALL_GROUPS ? (
                  t('lead:ledger.all-groups')
                ) : (
                  format.list(
                    row.groups.map((group, place) => {
                      const words = t(`lead:ledger.group.${group}`);
                      return place === 0 ? words : startLower(words, lng);
                    }),
                  )
                )}
                {!short && (
                  <>
                    <small>{t(`lead:ledger.ground.${row.ground}`, { date: format.date(row.since) })}</small>
                    {row.reason && <small>{row.reason}</small>}
                    {row.last_read_at && (
                      <small title={format.full(row.last_read_at)}>
                        {t('lead:ledger.last-read', { date: format.dateTime(row.last_read_at) })}
                      </small>
                    )}
                  </>
                )}
              </td>
              <td className="soft">
                {row.until ? format.date(row.until) : t('lead:ledger.case-ends')}
                {mayClose && slug && row.part !== 'responsible' && row.ground !== 'desk' && (
                  <small>
                    <Link
                      to={`${paths.lead(address)}/close/${slug}`}
                      aria-label={t('lead:ledger.close-row-of', { name: row.organisation?.short_name ?? '' })}
                    >
                      {t('lead:ledger.close-row')}
                    </Link>
                  </small>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
