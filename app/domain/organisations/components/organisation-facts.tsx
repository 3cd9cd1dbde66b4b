import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import type { ManagedOrganisationPage } from '../managed.ts';
import { OrganisationState } from './organisation-table.tsx';

export const OrganisationFacts = ({ organisation }: { organisation: ManagedOrganisationPage }) => {
  const { t } = useTranslation();
  const {
    short_name,
    mark,
    contact_line,
    opens_at,
    closes_at,
    hours,
    time_zone,
    may_be_desk,
    escalation_member,
    open,
  } = organisation;
  const zone = time_zone.replace('_', ' ');
  return (
    <FactList
      facts={[
        { label: t('admin:organisation.state'), value: <OrganisationState of={organisation} /> },
        { label: t('admin:organisation.short-name'), value: <bdi>{short_name}</bdi> },
        { label: t('admin:organisation.mark'), value: mark && <bdi>{mark}</bdi> },
        { label: t('admin:organisation.contact-line'), value: contact_line && <bdi>{contact_line}</bdi> },
        {
          label: t('admin:organisation.hours'),
          value:
            opens_at && closes_at
              ? t('admin:organisation.own-hours', { from: opens_at, to: closes_at, zone })
              : t('admin:organisation.usual-hours', { from: hours.from, to: hours.to, zone }),
        },
        {
          label: t('admin:organisation.desk'),
          value: t(may_be_desk ? 'admin:organisation.may' : 'admin:organisation.may-not'),
        },
        { label: t('admin:organisation.escalation'), value: escalation_member?.full_name },
        {
          label: t('admin:organisation.open'),
          value: `${t('admin:cases', { count: open.cases })} ${t('admin:hand-offs', { count: open.hand_offs })}`,
        },
      ]}
    />
  );
};
