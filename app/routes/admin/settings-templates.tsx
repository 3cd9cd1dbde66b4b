import { Link } from 'react-router';
import { listManagedTemplates } from '../../domain/answering/list-managed-templates.server.ts';
import { openGaps } from '../../domain/answering/templates.ts';
import { AdminDone } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings-templates.ts';
import '../../domain/answering/components/answering.css';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  return {
    templates: await orErrorPage(listManagedTemplates(request)),
    done: new URL(request.url).searchParams.get('done') === 'saved',
  };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'answering:manage.title');

const TemplatesPage = ({ loaderData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const { templates, done } = loaderData;
  return (
    <>
      <AdminCrumbs part="settings" here={t('answering:manage.title')} />
      <PageHead
        title={t('answering:manage.title')}
        action={
          <LinkButton look="primary" to={paths.adminTemplate()}>
            {t('answering:manage.add')}
          </LinkButton>
        }
      />
      <AdminDone words={done ? t('answering:manage.saved') : null} />
      <div className="admin">
        <p className="soft">{t('answering:manage.intro')}</p>
        <ul className="template-list">
          {templates.map(({ id, title, language, sector, text, active }) => (
            <li key={id}>
              <p>
                <Link className="strong" to={paths.adminTemplate(id)}>
                  {title}
                </Link>{' '}
                <span className="small faint">
                  {[
                    format.language(language),
                    sector ? t(`pipeline:sector.${sector}`) : t('answering:manage.all-sectors'),
                    t('answering:template.gaps', { count: openGaps(text).length }),
                    active ? null : t('answering:manage.off'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
export default TemplatesPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
