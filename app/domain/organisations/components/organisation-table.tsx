import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Badge } from '../../../ui/desk/badge.tsx';
import type { ManagedOrganisation } from '../managed.ts';

/** The organisations behind the door, the desk and the closed ones said in words. */
export const OrganisationTable = ({ organisations }: { organisations: ManagedOrganisation[] }) => {
  const { t, format } = useTranslation();
  return (
    <table className="table">
      <caption className="visually-hidden">{t('admin:part.organisations')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin:organisation.name')}</th>
          <th scope="col">{t('admin:organisation.state')}</th>
          <th scope="col" className="num wide">
            {t('admin:part.members')}
          </th>
          <th scope="col" className="num">
            {t('admin:organisation.cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => (
          <tr key={organisation.slug} data-row data-organisation={organisation.slug}>
            <th scope="row">
              <Link to={paths.adminOrganisation(organisation.slug)}>
                <bdi>{organisation.name}</bdi>
              </Link>
              <bdi className="under soft">{organisation.short_name}</bdi>
            </th>
            <td>
              <OrganisationState of={organisation} />
            </td>
            <td className="num wide">
              {format.number(organisation.members.filter(({ active }) => active).length)}
            </td>
            <td className="num">{format.number(organisation.open.cases)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const OrganisationState = ({ of }: { of: Pick<ManagedOrganisation, 'is_desk' | 'active'> }) => {
  const { t } = useTranslation();
  if (of.is_desk) return <Badge tone="verdigris">{t('admin:organisation.is-desk')}</Badge>;
  return of.active ? t('admin:active') : <Badge tone="amber">{t('admin:inactive')}</Badge>;
};
