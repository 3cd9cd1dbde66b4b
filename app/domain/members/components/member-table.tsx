import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { ManagedOrganisation } from '../../organisations/managed.ts';
import { memberState } from '../members.ts';

/** The people of one organisation, the ones who may no longer sign in said in words. */
export const MemberTable = ({
  organisation,
}: {
  organisation: Pick<ManagedOrganisation, 'slug' | 'name' | 'active' | 'members'>;
}) => {
  const { t, format } = useTranslation();
  if (organisation.members.length === 0) return <p className="soft">{t('admin:member.nobody')}</p>;
  return (
    <table className="table fixed" data-organisation={organisation.slug}>
      <caption className="visually-hidden">
        {t('admin:member.caption', { organisation: organisation.name })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('admin:member.name')}</th>
          <th scope="col">{t('admin:member.role')}</th>
          <th scope="col">{t('admin:member.sign-in')}</th>
          <th scope="col" className="wide">
            {t('admin:member.since')}
          </th>
        </tr>
      </thead>
      <tbody>
        {organisation.members.map((member) => (
          <tr key={member.id} data-row data-member={member.email}>
            <th scope="row">
              <Link to={paths.adminMember(member.id)}>
                <bdi>{member.full_name}</bdi>
              </Link>
              <bdi className="under soft">{member.email}</bdi>
            </th>
            <td>{t(`admin:roles.${member.role}`)}</td>
            <td>{t(`admin:${memberState(member, organisation.active)}`)}</td>
            <td className="wide soft">{format.date(member.created_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
