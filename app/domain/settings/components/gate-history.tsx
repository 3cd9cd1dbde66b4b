import { useTranslation } from '../../../i18n/language-context.tsx';
import type { GateVersion } from '../settings.ts';
import { useFactNames } from './settings-parts.tsx';

/** Every version of a gate, newest first: a case names the one that held when it moved. */
export const GateHistory = ({ versions }: { versions: GateVersion[] }) => {
  const { t, format } = useTranslation();
  const names = useFactNames();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('admin:settings.gate-versions')}</h2>
      <table className="table">
        <caption className="visually-hidden">{t('admin:settings.gate-versions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin:settings.gate-version')}</th>
            <th scope="col">{t('admin:settings.gate-needs')}</th>
            <th scope="col">{t('admin:settings.gate-by')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, needs, saved_by, valid_from }) => (
            <tr key={version} data-gate-version={version}>
              <th scope="row">{version}</th>
              <td>{names(needs)}</td>
              <td>
                <bdi>{saved_by ?? t('admin:settings.gate-start')}</bdi>
                <time className="under soft" dateTime={valid_from} title={format.full(valid_from)}>
                  {format.dateTime(valid_from)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
