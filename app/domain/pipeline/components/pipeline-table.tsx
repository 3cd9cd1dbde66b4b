import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { classNames } from '../../../ui/class-names.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { StageMarks } from '../../../ui/desk/stepper.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type Column, isFurther } from '../columns.ts';
import type { Sort } from '../pipeline-filter.ts';
import { rowKeys } from '../row-keys.ts';
import type { LeadRow } from '../rows.ts';
import { stagePosition, stages } from '../stages.ts';
import { CaseName } from './case-name.tsx';
import { Deadline } from './deadline.tsx';
import { Holder, OrganisationMark } from './holder.tsx';
import { useHere } from './way-back.ts';

interface Table {
  rows: LeadRow[];
  now: string;
  sort: Sort;
  columns: Column[];
  works: boolean;
  /** The address whose panel is open. */
  open: string | null;
  /** The query of this list, without what is open. */
  query: string;
}

const sortOf: Partial<Record<Column, Sort>> = { stage: 'stage', due: 'due' };

const usualClasses: Partial<Record<Column, string>> = {
  stage: 'c-stage',
  responsible: 'c-resp',
  days: 'num soft c-hide',
  due: 'c-due',
};

/** The further a column stands among the further ones, the sooner it gives way. */
const columnClass = (column: Column, chosen: Column[]) =>
  usualClasses[column] ??
  classNames(
    'soft clip',
    `c-${column}`,
    `further-${chosen.filter(isFurther).indexOf(column) + 1}`,
    column === 'jobs' && 'num',
  );

const withQuery = (query: string, name: string, value: string) => {
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${paths.pipeline()}?${parameters}`;
};

export const PipelineTable = ({ rows, now, sort, columns, works, open, query }: Table) => {
  const { t } = useTranslation();
  const head = (column: Sort, label: string) => (
    <Link to={withQuery(query, 'sort', column)} preventScrollReset>
      {label} {sort === column && <Icon of={ChevronDown} size="small" />}
    </Link>
  );
  const order = (column: Sort) => (sort === column ? 'ascending' : undefined);
  return (
    <table className="table tall fixed stacks">
      <caption className="sr">{t('pipeline:list.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={order('name')}>
            {head('name', t('pipeline:list.case'))}
          </th>
          {columns.map((column) => {
            const sorts = sortOf[column];
            return (
              <th
                key={column}
                scope="col"
                className={columnClass(column, columns)}
                aria-sort={sorts && order(sorts)}
              >
                {sorts ? head(sorts, t(`pipeline:columns.name.${column}`)) : <HeadWord column={column} />}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseLine
            key={row.address}
            row={row}
            open={open === row.address}
            {...{ now, columns, query, works }}
          />
        ))}
      </tbody>
    </table>
  );
};

const HeadWord = ({ column }: { column: Column }) => {
  const { t } = useTranslation();
  return column === 'days' ? (
    <abbr title={t('pipeline:list.days-long')}>{t('pipeline:list.days')}</abbr>
  ) : (
    t(`pipeline:columns.name.${column}`)
  );
};

interface Line extends Pick<Table, 'now' | 'columns' | 'query' | 'works'> {
  row: LeadRow;
  open: boolean;
}

const CaseLine = ({ row, now, open, columns, query, works }: Line) => {
  const { t, format } = useTranslation();
  const here = useHere();
  const place = row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`);
  return (
    <tr data-lead={row.address} data-row {...rowKeys(row, works, here)} className={open ? 'on' : undefined}>
      <th scope="row" className="c-name">
        <span className="two">
          <Link
            to={open ? paths.lead(row.address, { list: query }) : withQuery(query, 'open', row.address)}
            aria-current={open ? 'true' : undefined}
            preventScrollReset
          >
            <CaseName row={row} />
          </Link>
          <span className="ref">
            {row.level === 'coded' ? (
              <span className="clip">{[t(`pipeline:sector.${row.sector}`), place].join(', ')}</span>
            ) : (
              <>
                {row.address}
                <span aria-hidden="true">·</span>
                {row.headline ? (
                  <span className="clip" title={row.headline}>
                    {row.headline}
                  </span>
                ) : row.level === 'full' ? (
                  <span className="clip">{[t(`pipeline:sector.${row.sector}`), place].join(', ')}</span>
                ) : (
                  <CodeName lite>{t('pipeline:needs-not-shared')}</CodeName>
                )}
              </>
            )}
          </span>
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} className={columnClass(column, columns)}>
          <Cell column={column} row={row} now={now} />
        </td>
      ))}
    </tr>
  );
};

const Cell = ({ column, row, now }: { column: Column; row: LeadRow; now: string }) => {
  const { t, format } = useTranslation();
  const nothing = <span className="faint">–</span>;
  switch (column) {
    case 'stage':
      return (
        <StageMarks reached={stagePosition(row.stage) + 1} of={stages.length}>
          {t(`pipeline:stage.${row.stage}`)}
        </StageMarks>
      );
    case 'responsible':
      return row.responsible ? (
        <Holder mark={<OrganisationMark organisation={row.responsible} />}>
          {row.responsible.short_name}
        </Holder>
      ) : (
        <CodeName lite>{t('pipeline:not-shown')}</CodeName>
      );
    case 'person':
      return row.responsible?.person ?? nothing;
    case 'days':
      return row.stage_since ? daysSince(row.stage_since, now) : '–';
    case 'country':
      return row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`);
    case 'sector':
      return row.field ? t(`pipeline:field.${row.field as 'biotech'}`) : t(`pipeline:sector.${row.sector}`);
    case 'jobs':
      return row.people === null ? '–' : format.number(row.people);
    case 'status':
      return row.status ? t(`pipeline:status.${row.status}`) : nothing;
    case 'language':
      return row.language ? format.language(row.language) : nothing;
    case 'due':
      return <DueCell row={row} />;
  }
};

const DueCell = ({ row }: { row: LeadRow }) => {
  const { t } = useTranslation();
  if (row.due) return <Deadline due={row.due} />;
  return <span className="faint">{row.level === 'full' ? '–' : t('pipeline:not-shown')}</span>;
};

/** Whole days between two moments. */
export const daysSince = (since: string, now: string) =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));
