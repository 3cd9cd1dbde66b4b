import { ChevronLeft, CircleAlert, CircleCheck } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Link, useFetcher } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { paths } from '../../../paths.ts';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { Notice } from '../../../ui/desk/notice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { BoardColumn, LeadRow } from '../rows.ts';
import type { Stage } from '../stages.ts';
import { BoardLane } from './board-lane.tsx';
import { nameOf } from './case-name.tsx';
import { MoveReason } from './move-reason.tsx';
import { useRefusalWords } from './problem-notice.tsx';

interface Props {
  columns: BoardColumn[];
  now: string;
  /** My role may work cases of my organisation. */
  works: boolean;
  requestIds: Record<string, string>;
  query: string;
  landedOpen: boolean;
}

export interface Move {
  row: LeadRow;
  stage: Stage;
}

/** Seven columns. A moved card waits in its new column; refused, it stands where it was and the reason is read out. */
export const Board = ({ columns, now, works, requestIds, query, landedOpen }: Props) => {
  const { t, lng } = useTranslation();
  const words = useRefusalWords();
  const fetcher = useFetcher<Unanswered | { moved: true }>();
  const [asked, setAsked] = useState<Move | null>(null);
  const [closed, setClosed] = useState(false);
  const [foreign, setForeign] = useState<LeadRow | null>(null);
  const waiting = fetcher.state === 'idle' ? null : asked;
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  const refusal = answer && 'refusal' in answer ? answer.refusal : null;
  const wantsReason = refusal?.code === 'gate_missing' || refusal?.code === 'reason_needed';

  const mayMove = (row: LeadRow) => works && row.mine && row.version !== null;
  const send = ({ row, stage }: Move, reason: string) => {
    setAsked({ row, stage });
    setClosed(false);
    setForeign(null);
    fetcher.submit(
      {
        request_id: crypto.randomUUID(),
        address: row.address,
        version: String(row.version ?? ''),
        stage,
        reason,
      },
      { method: 'post', action: paths.board() },
    );
  };
  const move = (address: string, stage: Stage) => {
    const row = columns.flatMap(({ rows }) => rows).find((each) => each.address === address);
    if (!row || row.stage === stage) return;
    if (mayMove(row)) send({ row, stage }, '');
    else setForeign(row);
  };
  const shown = waiting ? columns.map((column) => withMove(column, waiting)) : columns;
  const board = `${paths.board()}${query ? `?${query}` : ''}`;

  return (
    <I18nProvider locale={locales[lng].intl}>
      <div className="board-news" role="status" aria-live="polite">
        {foreign && (
          <Notice tone="brick" icon={CircleAlert}>
            <p>
              {t('pipeline:board.back', {
                name: nameOf(foreign),
                stage: t(`pipeline:stage.${foreign.stage}`),
              })}
            </p>
            <p>{t('lead:problem.forbidden', { who: t('lead:problem.who.responsible') })}</p>
          </Notice>
        )}
        {!foreign && !closed && asked && refusal && (
          <Notice tone="brick" icon={CircleAlert}>
            <p>
              {t('pipeline:board.back', {
                name: nameOf(asked.row),
                stage: t(`pipeline:stage.${asked.row.stage}`),
              })}
            </p>
            <p>{words(refusal)}</p>
          </Notice>
        )}
        {!foreign && asked && answer && 'moved' in answer && (
          <Notice icon={CircleCheck}>
            <p>
              {t('pipeline:board.moved', {
                name: nameOf(asked.row),
                stage: t(`pipeline:stage.${asked.stage}`),
              })}
            </p>
          </Notice>
        )}
      </div>
      {!foreign && !closed && asked && wantsReason && (
        <MoveReason move={asked} send={(reason) => send(asked, reason)} cancel={() => setClosed(true)} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling region of columns, not a set of fields */}
      <div
        className="board"
        role="group"
        aria-label={t('pipeline:board.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes focus
        tabIndex={0}
        onKeyDownCapture={leaveKeysToSelect}
      >
        {shown.map((column) =>
          column.stage === 'landed' && !landedOpen ? (
            <section className="lane folded" key={column.stage} aria-label={t('pipeline:stage.landed')}>
              <Link to={`${paths.board()}?${withLanded(query)}`}>
                <Icon of={ChevronLeft} turns />
                <b>{t('pipeline:stage.landed')}</b>{' '}
                <span className="num" data-count={column.count}>
                  {column.count}
                  {column.people > 0 ? ` · ${t('pipeline:board.people', { count: column.people })}` : ''}
                </span>
              </Link>
            </section>
          ) : (
            <BoardLane
              key={column.stage}
              column={column}
              now={now}
              mayMove={mayMove}
              move={move}
              requestIds={requestIds}
              back={board}
              query={query}
            />
          ),
        )}
      </div>
    </I18nProvider>
  );
};

/** A grid of react-aria takes the arrows from everything in its rows; a list of options needs them itself. */
const leaveKeysToSelect = (event: KeyboardEvent) => {
  const leaves = ['ArrowLeft', 'ArrowRight', 'Tab', 'Escape'].includes(event.key);
  if (event.target instanceof HTMLSelectElement && !leaves) event.stopPropagation();
};

const withLanded = (query: string) => {
  const parameters = new URLSearchParams(query);
  parameters.set('landed', '1');
  return parameters.toString();
};

/** The column as it looks while a move is under way. */
const withMove = (column: BoardColumn, { row, stage }: Move): BoardColumn => {
  const without = column.rows.filter(({ address }) => address !== row.address);
  if (column.stage === stage) return { ...column, rows: [row, ...without], count: column.count + 1 };
  return without.length === column.rows.length
    ? column
    : { ...column, rows: without, count: column.count - 1 };
};
