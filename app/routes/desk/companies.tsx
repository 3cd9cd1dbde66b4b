import { Building2 } from 'lucide-react';
import { CompanySearch } from '../../domain/directory/components/company-search.tsx';
import { CompanyTable } from '../../domain/directory/components/company-table.tsx';
import { listCompanies } from '../../domain/directory/list-companies.server.ts';
import { limitSearch } from '../../domain/organisations/limit-search.server.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { Route } from './+types/companies.ts';

const longestSearch = 200;

export const loader = async ({ request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const q = searchParams.get('q')?.trim().slice(0, longestSearch) || null;
  const after = searchParams.get('after');
  const [me, page] = await withMember(request, () => listCompanies(request, { q, after }));
  await orErrorPage(limitSearch(me, q));
  return { q, after, ...page };
};

const CompaniesPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { q, after, rows, next } = loaderData;
  const query = { q: q ?? undefined };
  return (
    <>
      <title>{tabTitle(t('directory:title'))}</title>
      <PageHead title={t('directory:title')} />
      <div className="bar">
        <CompanySearch q={q} />
      </div>
      {rows.length > 0 ? (
        <CompanyTable rows={rows} />
      ) : (
        <EmptyState
          icon={Building2}
          title={t(q ? 'directory:empty-title' : 'directory:none-title')}
          action={q && <LinkButton to={paths.companies()}>{t('directory:empty-clear')}</LinkButton>}
        >
          {t(q ? 'directory:empty-text' : 'directory:none-text')}
        </EmptyState>
      )}
      {after && <Pagination to={paths.companies(query)} label={t('directory:first')} />}
      <Pagination to={next && paths.companies({ ...query, after: next })} label={t('directory:more')} />
    </>
  );
};
export default CompaniesPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
