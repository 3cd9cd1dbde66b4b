import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { type AuditEntry, changedValues } from '../audit.ts';

/** `timeline_entries` as it is read: `timeline entries`. */
const spaced = (name: string) => name.replaceAll('_', ' ');

/** Who did what when; a case is a sign unless the reader asked for it by its reference. */
export const AuditTable = ({ rows }: { rows: AuditEntry[] }) => {
  const { t, format, lng } = useTranslation();
  return (
    <table className="table audit-table">
      <caption className="visually-hidden">{t('admin:audit.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin:audit.when')}</th>
          <th scope="col">{t('admin:audit.who')}</th>
          <th scope="col">{t('admin:audit.what')}</th>
          <th scope="col" className="wide">
            {t('admin:audit.where')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.id} data-row data-audit={entry.table}>
            <td className="nowrap">
              <time dateTime={entry.at} title={format.full(entry.at)}>
                {startUpper(format.dateTime(entry.at), lng)}
              </time>
            </td>
            <th scope="row">
              <bdi>
                {entry.person ?? t(entry.actor === 'company' ? 'admin:audit.company' : 'admin:audit.system')}
              </bdi>
            </th>
            <td>
              {t(`admin:audit.act.${entry.act}`, { table: spaced(entry.table) })}
              {entry.columns.length > 0 && (
                <span className="under soft">{format.list(entry.columns.map(spaced))}</span>
              )}
              <AuditValues entry={entry} />
            </td>
            <td className="wide soft">
              {entry.reference
                ? t('admin:audit.case-named', { reference: entry.reference })
                : entry.case
                  ? t('admin:audit.case', { sign: entry.case })
                  : t('admin:audit.administration')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const AuditValues = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation();
  const lines = changedValues(entry);
  return (
    lines.length > 0 && (
      <details>
        <summary>{t('admin:audit.values')}</summary>
        <ul className="audit-values">
          {lines.map(({ column, before, after }) => (
            <li key={column}>
              <b>{spaced(column)}</b>:{' '}
              {entry.act !== 'insert' && <bdi>{before ?? t('admin:audit.nothing')}</bdi>}
              {entry.act === 'update' && ' → '}
              {entry.act !== 'delete' && <bdi>{after ?? t('admin:audit.nothing')}</bdi>}
            </li>
          ))}
        </ul>
      </details>
    )
  );
};
