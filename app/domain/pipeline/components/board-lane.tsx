import { GridList, type Key, useDragAndDrop } from 'react-aria-components';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { BoardColumn, LeadRow } from '../rows.ts';
import type { Stage } from '../stages.ts';
import { BoardCard } from './board-card.tsx';
import './pipeline.css';

const CARD = 'application/x-kontaktpunkt-lead';

interface Lane {
  column: BoardColumn;
  now: string;
  mayMove: (row: LeadRow) => boolean;
  move: (address: string, stage: Stage) => void;
  requestIds: Record<string, string>;
  back: string;
  query: string;
}

/** One stage of the board: count, jobs, at most 25 cards. Cards are dropped anywhere in it. */
export const BoardLane = ({ column, now, mayMove, move, requestIds, back, query }: Lane) => {
  const { t, format } = useTranslation();
  const { stage, rows, count, people } = column;
  const take = (addresses: Promise<string>[]) => {
    for (const address of addresses) address.then((found) => move(found, stage));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys: Set<Key>) =>
      [...keys].map((key) => ({ [CARD]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [CARD],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) =>
      take(items.flatMap((item) => (item.kind === 'text' ? [item.getText(CARD)] : []))),
    onInsert: ({ items }) =>
      take(items.flatMap((item) => (item.kind === 'text' ? [item.getText(CARD)] : []))),
  });
  const name = t(`pipeline:stage.${stage}`);
  return (
    <section className="lane" aria-labelledby={`lane-${stage}`}>
      <header>
        <h2 id={`lane-${stage}`}>
          {name}
          <span className="num" data-count={count}>
            {format.number(count)}
          </span>
        </h2>
        <p>{people > 0 ? t('pipeline:board.people', { count: people }) : t('pipeline:board.no-people')}</p>
      </header>
      <GridList
        aria-label={name}
        items={rows.map((row) => ({ id: row.address, row }))}
        dragAndDropHooks={dragAndDropHooks}
        disallowTypeAhead
        renderEmptyState={() => <p className="faint small lane-empty">{t('pipeline:board.empty')}</p>}
        className="cards"
        dependencies={[now, requestIds]}
      >
        {({ row }) => (
          <BoardCard
            row={row}
            now={now}
            mayMove={mayMove(row)}
            requestId={requestIds[row.address] ?? ''}
            back={back}
          />
        )}
      </GridList>
      {column.more && (
        <Link className="btn btn-quiet btn-small" to={`${paths.pipeline()}?${moreQuery(query, stage)}`}>
          {t('pipeline:board.more', { count: count - rows.length })}
        </Link>
      )}
    </section>
  );
};

const moreQuery = (query: string, stage: Stage) => {
  const parameters = new URLSearchParams(query);
  parameters.set('stage', stage);
  return parameters;
};
