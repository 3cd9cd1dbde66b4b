import { SearchX } from 'lucide-react';
import { Link, useLoaderData } from 'react-router';
import { limitSearch } from '../../domain/organisations/limit-search.server.ts';
import { listOrganisations } from '../../domain/organisations/list-organisations.server.ts';
import { worksOnCases } from '../../domain/organisations/me.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { parseColumns } from '../../domain/pipeline/columns.ts';
import { CasePanel } from '../../domain/pipeline/components/case-panel.tsx';
import { ColumnChooser } from '../../domain/pipeline/components/column-chooser.tsx';
import { FilterBar } from '../../domain/pipeline/components/filter-bar.tsx';
import { PipelineHead } from '../../domain/pipeline/components/pipeline-head.tsx';
import { PipelineTable } from '../../domain/pipeline/components/pipeline-table.tsx';
import { findCase } from '../../domain/pipeline/find-case.server.ts';
import { listPipeline } from '../../domain/pipeline/list-pipeline.server.ts';
import { filterQuery, parseFilter } from '../../domain/pipeline/pipeline-filter.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { EmptyState } from '../../ui/desk/empty-state.tsx';
import type { Route } from './+types/pipeline.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const parameters = new URL(request.url).searchParams;
  const filter = parseFilter(parameters);
  const open = parameters.get('open');
  const after = parameters.get('after');
  const [me, [page, organisations, found]] = await withMember(request, () =>
    Promise.all([
      listPipeline(request, filter, after),
      listOrganisations(),
      open ? findCase(request, open) : null,
    ]),
  );
  await orErrorPage(limitSearch(me, filter.q));
  return {
    ...page,
    filter,
    organisations,
    found,
    after,
    columns: parseColumns(readCookie(request, 'kp-columns')),
    mayAdd: me.member.role === 'officer',
    works: worksOnCases(me.member.role),
  };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'pipeline:list.title');

const PipelinePage = () => {
  const { t } = useTranslation();
  const { rows, next, now, filter, organisations, found, after, columns, mayAdd, works } =
    useLoaderData<typeof loader>();
  const query = filterQuery(filter);
  const here = new URLSearchParams(query);
  if (after) here.set('after', after);
  const withAfter = (cursor: string) =>
    `${paths.pipeline()}?${new URLSearchParams([...new URLSearchParams(query), ['after', cursor]])}`;
  return (
    <>
      <PipelineHead view="list" query={query} mayAdd={mayAdd} />
      <FilterBar filter={filter} organisations={organisations} action={paths.pipeline()}>
        <ColumnChooser key={columns.join()} chosen={columns} />
      </FilterBar>
      <div className={found ? 'split opened' : 'split single'}>
        <div>
          {rows.length === 0 ? (
            <EmptyState
              icon={SearchX}
              title={t('pipeline:list.empty-title')}
              action={<LinkButton to={paths.pipeline()}>{t('pipeline:list.empty-clear')}</LinkButton>}
            >
              {t('pipeline:list.empty-text')}
            </EmptyState>
          ) : (
            <PipelineTable
              rows={rows}
              now={now}
              sort={filter.sort ?? 'due'}
              columns={columns}
              works={works}
              open={found?.row.address ?? null}
              query={here.toString()}
            />
          )}
          {(next || after) && (
            <p className="more-rows">
              {after && <Link to={`${paths.pipeline()}?${query}`}>{t('pipeline:list.first')}</Link>}
              {next && (
                <Link className="btn btn-small" to={withAfter(next)}>
                  {t('pipeline:list.more')}
                </Link>
              )}
            </p>
          )}
        </div>
        {found && (
          <CasePanel
            found={found}
            closeTo={`${paths.pipeline()}?${here}`}
            rows={rows}
            whole={!next && !after}
            query={here.toString()}
          />
        )}
      </div>
    </>
  );
};
export default PipelinePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
