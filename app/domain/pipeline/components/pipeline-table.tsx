import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { StageMarks } from '../../../ui/desk/stepper.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Sort } from '../pipeline-filter.ts';
import type { LeadRow } from '../rows.ts';
import { stagePosition, stages } from '../stages.ts';
import { CaseName } from './case-name.tsx';
import { Deadline } from './deadline.tsx';
import { Holder, OrganisationMark } from './holder.tsx';

interface Table {
  rows: LeadRow[];
  now: string;
  sort: Sort;
  /** The address whose panel is open. */
  open: string | null;
  /** The query of this list, without what is open. */
  query: string;
}

const withQuery = (query: string, name: string, value: string) => {
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${paths.pipeline()}?${parameters}`;
};

export const PipelineTable = ({ rows, now, sort, open, query }: Table) => {
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
          <th scope="col" className="c-stage" aria-sort={order('stage')}>
            {head('stage', t('pipeline:list.stage'))}
          </th>
          <th scope="col" className="c-resp">
            {t('pipeline:list.responsible')}
          </th>
          <th scope="col" className="num c-hide">
            <abbr title={t('pipeline:list.days-long')}>{t('pipeline:list.days')}</abbr>
          </th>
          <th scope="col" className="c-due" aria-sort={order('due')}>
            {head('due', t('pipeline:list.deadline'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseLine key={row.address} row={row} now={now} open={open === row.address} query={query} />
        ))}
      </tbody>
    </table>
  );
};

const CaseLine = ({ row, now, open, query }: { row: LeadRow; now: string; open: boolean; query: string }) => {
  const { t, format } = useTranslation();
  const place = row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`);
  return (
    <tr data-lead={row.address} className={open ? 'on' : undefined}>
      <th scope="row" className="c-name">
        <span className="two">
          <Link
            to={open ? paths.lead(row.address) : withQuery(query, 'open', row.address)}
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
      <td className="c-stage">
        <StageMarks reached={stagePosition(row.stage) + 1} of={stages.length}>
          {t(`pipeline:stage.${row.stage}`)}
        </StageMarks>
      </td>
      <td className="c-resp">
        {row.responsible ? (
          <Holder mark={<OrganisationMark organisation={row.responsible} />}>
            {row.responsible.short_name}
          </Holder>
        ) : (
          <CodeName lite>{t('pipeline:not-shown')}</CodeName>
        )}
      </td>
      <td className="num soft c-hide">{row.stage_since ? daysSince(row.stage_since, now) : '–'}</td>
      <td className="c-due">
        <DueCell row={row} />
      </td>
    </tr>
  );
};

const DueCell = ({ row }: { row: LeadRow }) => {
  const { t } = useTranslation();
  if (row.due) return <Deadline due={row.due} />;
  return <span className="faint">{row.level === 'full' ? '–' : t('pipeline:not-shown')}</span>;
};

/** Whole days between two moments. */
export const daysSince = (since: string, now: string) =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));
