import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { AdminPress } from '../../organisations/components/admin-form.tsx';
import type { MemberPage } from '../members.ts';

/** What can be done about a membership now. */
export const MemberActs = ({ member, requestId }: { member: MemberPage; requestId: string }) => {
  const { t } = useTranslation();
  const press = { requestId, version: member.version };
  if (!member.active)
    return (
      <section aria-labelledby="again">
        <h2 id="again">{t('admin:member.reactivate')}</h2>
        <p className="soft">{t('admin:member.reactivate-text')}</p>
        <AdminPress act="reactivate" {...press}>
          {t('admin:member.reactivate')}
        </AdminPress>
      </section>
    );
  return (
    <>
      {member.invited && (
        <section aria-labelledby="mail">
          <h2 id="mail">{t('admin:member.invitation')}</h2>
          <p className="soft">{t('admin:member.invitation-text')}</p>
          <AdminPress act="invite_again" {...press}>
            {t('admin:member.invite-again')}
          </AdminPress>
        </section>
      )}
      {member.second_factor && (
        <section aria-labelledby="reset">
          <h2 id="reset">{t('admin:member.reset')}</h2>
          <p className="soft">{t('admin:member.reset-text', { name: member.full_name })}</p>
          <AdminPress act="reset" {...press}>
            {t('admin:member.reset')}
          </AdminPress>
        </section>
      )}
      <section aria-labelledby="close">
        <h2 id="close">{t('admin:hand-over.title')}</h2>
        <p className="soft">{t(member.last_admin ? 'errors:rule.last_admin' : 'admin:hand-over.intro')}</p>
        {!member.last_admin && (
          <div className="presses">
            <LinkButton to={paths.adminHandOver(member.id)}>{t('admin:hand-over.title')}</LinkButton>
          </div>
        )}
      </section>
    </>
  );
};
