import { ScrollText } from 'lucide-react';
import { auditQuery, readAuditFilter } from '../../domain/audit/audit.ts';
import { AuditFilter } from '../../domain/audit/components/audit-filter.tsx';
import { AuditTable } from '../../domain/audit/components/audit-table.tsx';
import { listAudit } from '../../domain/audit/list-audit.server.ts';
import { AdminViews } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { Route } from './+types/audit.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const { searchParams } = new URL(request.url);
  const filter = readAuditFilter(searchParams);
  const before = searchParams.get('before');
  return { filter, before, ...(await orErrorPage(listAudit(request, filter, before))) };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:part.audit');

const AuditPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { filter, before, rows, next, tables, members } = loaderData;
  const query = auditQuery(filter);
  return (
    <>
      <PageHead
        title={t('admin:part.audit')}
        views={<AdminViews here="audit" />}
        action={<LinkButton to={paths.adminVerify()}>{t('admin:audit.verify')}</LinkButton>}
      />
      <div className="admin">
        <p className="soft">{t('admin:audit.intro')}</p>
        <AuditFilter key={JSON.stringify(query)} filter={filter} tables={tables} members={members} />
        {rows.length > 0 ? (
          <AuditTable rows={rows} />
        ) : (
          <EmptyState
            icon={ScrollText}
            title={t('admin:audit.empty-title')}
            action={<LinkButton to={paths.adminAudit()}>{t('admin:audit.clear')}</LinkButton>}
          >
            {t('admin:audit.empty-text')}
          </EmptyState>
        )}
      </div>
      {before && <Pagination to={paths.adminAudit(query)} label={t('admin:audit.first')} />}
      <Pagination to={next && paths.adminAudit({ ...query, before: next })} label={t('admin:audit.more')} />
    </>
  );
};
export default AuditPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
