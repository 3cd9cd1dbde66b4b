import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { hasOpenWork, type ManagedOrganisationPage } from '../managed.ts';
import { AdminPress } from './admin-form.tsx';

interface Props {
  organisation: ManagedOrganisationPage;
  requestId: string;
}

/** What can be done with an organisation now, each act with what follows. */
export const OrganisationActs = ({ organisation, requestId }: Props) => {
  const { t } = useTranslation();
  const { name, slug, active, is_desk, may_be_desk, version, open, desk } = organisation;
  const press = { requestId, version };
  if (is_desk)
    return (
      <section aria-labelledby="desk">
        <h2 id="desk">{t('admin:organisation.is-desk')}</h2>
        <p className="soft">{t('admin:organisation.is-desk-text', { name })}</p>
      </section>
    );
  if (!active)
    return (
      <section aria-labelledby="closed">
        <h2 id="closed">{t('admin:organisation.activate')}</h2>
        <p className="soft">{t('admin:organisation.activate-text')}</p>
        <AdminPress act="activate" {...press}>
          {t('admin:organisation.activate-act')}
        </AdminPress>
      </section>
    );
  return (
    <>
      {may_be_desk && (
        <section aria-labelledby="desk">
          <h2 id="desk">{t('admin:organisation.make-desk')}</h2>
          <p className="soft">{t('admin:organisation.make-desk-text', { name, desk: desk?.name ?? '' })}</p>
          <AdminPress act="make_desk" {...press}>
            {t('admin:organisation.make-desk')}
          </AdminPress>
        </section>
      )}
      <section aria-labelledby="close">
        <h2 id="close">{t('admin:organisation.deactivate')}</h2>
        {hasOpenWork(open) ? (
          <>
            <p className="soft">{t('admin:organisation.deactivate-first')}</p>
            <div className="presses">
              <LinkButton to={paths.adminHandAll(slug)}>{t('admin:hand-all.title')}</LinkButton>
            </div>
          </>
        ) : (
          <>
            <p className="soft">{t('admin:organisation.deactivate-text')}</p>
            <AdminPress act="deactivate" {...press} danger>
              {t('admin:organisation.deactivate-act')}
            </AdminPress>
          </>
        )}
      </section>
    </>
  );
};
