import { data, useLoaderData } from 'react-router';
import { limitSearch } from '../../domain/organisations/limit-search.server.ts';
import { listOrganisations } from '../../domain/organisations/list-organisations.server.ts';
import { worksOnCases } from '../../domain/organisations/me.ts';
import { requireMember, withMember } from '../../domain/organisations/require-member.server.ts';
import { BoardMoveForm } from '../../domain/pipeline/case-forms.ts';
import { Board } from '../../domain/pipeline/components/board.tsx';
import { FilterBar } from '../../domain/pipeline/components/filter-bar.tsx';
import { MoveHint } from '../../domain/pipeline/components/move-hint.tsx';
import { PipelineHead } from '../../domain/pipeline/components/pipeline-head.tsx';
import { getBoard } from '../../domain/pipeline/get-board.server.ts';
import { moveStage } from '../../domain/pipeline/move-stage.server.ts';
import { filterQuery, parseFilter } from '../../domain/pipeline/pipeline-filter.ts';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { tryAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import type { Route } from './+types/board.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  const parameters = new URL(request.url).searchParams;
  const { stages: _, ...filter } = parseFilter(parameters);
  const [me, [board, organisations]] = await withMember(request, () =>
    Promise.all([getBoard(request, filter), listOrganisations()]),
  );
  await orErrorPage(limitSearch(me, filter.q));
  const { member } = me;
  const own = board.columns.flatMap(({ rows }) => rows).filter(({ mine }) => mine);
  return {
    ...board,
    filter,
    organisations,
    requestIds: Object.fromEntries(own.map(({ address }) => [address, newRequestId()])),
    works: worksOnCases(member.role),
    mayAdd: member.role === 'officer',
    landedOpen: parameters.get('landed') === '1',
  };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  return tryAct({
    form: await readForm(request),
    schema: BoardMoveForm,
    act: async (input) => {
      await moveStage(request, input);
      return data({ moved: true as const });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'pipeline:list.title');

const BoardPage = () => {
  const { columns, now, filter, organisations, requestIds, works, mayAdd, landedOpen } =
    useLoaderData<typeof loader>();
  const query = filterQuery(filter);
  return (
    <>
      <PipelineHead view="board" query={query} mayAdd={mayAdd} />
      <FilterBar filter={filter} organisations={organisations} action={paths.board()} withStages={false}>
        <MoveHint />
      </FilterBar>
      <Board
        columns={columns}
        now={now}
        works={works}
        requestIds={requestIds}
        query={query}
        landedOpen={landedOpen}
      />
    </>
  );
};
export default BoardPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
