import { useTranslation } from '../../../i18n/language-context.tsx';
import type { OrganisationWithMembers } from '../organisation-with-members.ts';
import './member-table.css';

/** The people of one organisation, the ones who may no longer sign in said in words. */
export const MemberTable = ({ organisation }: { organisation: OrganisationWithMembers }) => {
  const { t, format } = useTranslation();
  return (
    <table className="table" data-organisation={organisation.slug}>
      <caption className="visually-hidden">{t('admin:caption', { organisation: organisation.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin:name')}</th>
          <th scope="col">{t('admin:role')}</th>
          <th scope="col">{t('admin:sign-in')}</th>
          <th scope="col" className="wide">
            {t('admin:since')}
          </th>
        </tr>
      </thead>
      <tbody>
        {organisation.members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <bdi>{member.full_name}</bdi>
              <bdi className="soft member-address">{member.email}</bdi>
            </th>
            <td>{t(`admin:roles.${member.role}`)}</td>
            <td>{t(member.active && organisation.active ? 'admin:active' : 'admin:inactive')}</td>
            <td className="wide soft">{format.date(member.created_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
