import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { zoneTime } from '../../../i18n/zone-time.ts';
import { paths } from '../../../paths.ts';
import type { Call, Case } from '../cases.ts';

/** A moment in Copenhagen and with the company. */
export const BothClocks = ({ at, zone }: { at: string; zone: string | null }) => {
  const { t, lng } = useTranslation();
  const { intl } = locales[lng];
  const here = zoneTime(at, 'Europe/Copenhagen', intl);
  if (!zone || zone === 'Europe/Copenhagen') return here;
  return (
    <>
      {here} <span className="small faint">{t('lead:call.there', { when: zoneTime(at, zone, intl) })}</span>
    </>
  );
};

export const CallTimes = ({ call }: { call: Call }) => {
  const { t } = useTranslation();
  const state = call.chosen ? 'agreed' : call.from === 'company' ? 'from-company' : 'from-us';
  return (
    <>
      <p>{t(`lead:call.${state}`)}</p>
      <ul>
        {(call.chosen ? [call.chosen] : call.times).map((time) => (
          <li key={time}>
            <BothClocks at={time} zone={call.zone} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** What stands about a call, and the way to answer it or to propose one. */
export const CallFacts = ({ found }: { found: Case }) => {
  const { t } = useTranslation();
  const { calls, rights, row } = found;
  const open = rights.message && rights.hand_off;
  if (!calls && !open) return null;
  return (
    <section aria-label={t('lead:call.label')}>
      <div className="sec-head">
        <h2>{t('lead:call.label')}</h2>
      </div>
      {calls && <CallTimes call={calls} />}
      {open && (
        <p className="acts">
          <Link className="btn btn-small" to={paths.leadCall(row.address)}>
            {t(calls && !calls.chosen && calls.from === 'company' ? 'lead:call.answer' : 'lead:call.propose')}
          </Link>
        </p>
      )}
    </section>
  );
};
