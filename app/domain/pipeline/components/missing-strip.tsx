import { CircleDashed } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startLower } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { Due } from '../../../ui/due.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { GateFact } from '../../settings/settings.ts';
import type { Case } from '../cases.ts';

/** Where each missing fact is filled in. */
const places: Record<GateFact, string> = {
  company: 'company',
  sector: 'company',
  project_kind: 'needs',
  responsible_person: 'assign',
  contact: 'contact',
  timing: 'needs',
  decider: 'needs',
  space: 'needs',
  people: 'needs',
  decision_date: 'needs',
};

/** What must still be known before the next stage. */
export const MissingStrip = ({
  gate,
  address,
  mayEdit,
}: {
  gate: NonNullable<Case['gate']>;
  address: string;
  mayEdit: boolean;
}) => {
  const { t, lng, format } = useTranslation();
  const before = t(`lead:gate.before.${gate.stage}`);
  const missing = gate.missing as GateFact[];
  const known = (gate.known as GateFact[]).map((fact) => t(`lead:gate.fact.${fact}`));
  return (
    <div className="missing">
      <p>
        <b>
          {missing.length > 0
            ? t('lead:gate.missing', { count: missing.length, before })
            : t('lead:gate.met', { before })}
        </b>
      </p>
      {missing.map((fact) => {
        const words = (
          <>
            <Icon of={CircleDashed} />
            {t(`lead:gate.fact.${fact}`)}
          </>
        );
        return mayEdit ? (
          <Link key={fact} className="gap-item" to={`${paths.lead(address)}/${places[fact] ?? 'needs'}`}>
            {words}
          </Link>
        ) : (
          <span key={fact} className="gap-item">
            {words}
          </span>
        );
      })}
      {known.length > 0 && missing.length > 0 && (
        <span className="known small">
          <Due tone="done">
            {t('lead:gate.known', { facts: format.list(known.map((fact) => startLower(fact, lng))) })}
          </Due>
        </span>
      )}
    </div>
  );
};
