import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { zoneLabel, zoneTime } from '../../../i18n/zone-time.ts';
import type { Call } from '../own-case.ts';

const copenhagen = 'Europe/Copenhagen';

/** A moment on the company's clocks and on Copenhagen's. */
export const BothTimes = ({ at, zone }: { at: string; zone: string | null }) => {
  const { t, lng } = useTranslation();
  const { intl } = locales[lng];
  const here = t('case:call.here', { when: zoneTime(at, copenhagen, intl) });
  if (!zone || zone === copenhagen) return here;
  return (
    <>
      <strong>{t('case:call.yours', { when: zoneTime(at, zone, intl) })}</strong>
      <br />
      <span className="soft">{here}</span>
    </>
  );
};

/** What stands about a call: the agreed time, or those that were proposed. */
export const StandingCall = ({ call, zone }: { call: Call; zone: string | null }) => {
  const { t } = useTranslation();
  const times = call.chosen ? [call.chosen] : call.times;
  const words = call.from === 'company' ? 'case:call.standing-yours' : 'case:call.standing-ours';
  return (
    <>
      <p>{t(call.chosen ? 'case:call.chosen' : words)}</p>
      <ul className="ruled">
        {times.map((time) => (
          <li key={time}>
            <BothTimes at={time} zone={zone} />
          </li>
        ))}
      </ul>
      {zone && <p className="hint">{zoneLabel(zone)}</p>}
    </>
  );
};
