import { ListFilter, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { filterQuery, type Narrowing, narrowings, type PipelineFilter, sorts } from '../pipeline-filter.ts';
import { levels, type Organisation, sectors } from '../rows.ts';
import { type Stage, type Status, stages, statuses } from '../stages.ts';
import { closeMenu } from './close-menu.ts';
import './pipeline.css';

interface Bar {
  filter: PipelineFilter;
  organisations: Organisation[];
  action: string;
  /** The board shows every stage. */
  withStages?: boolean;
  /** What stands at the end of the bar. */
  children?: ReactNode;
}

/** Filters as removable chips, and a plain form for more of them: GET parameters, no JavaScript needed. */
export const FilterBar = ({ filter, organisations, action, withStages = true, children }: Bar) => {
  const { t } = useTranslation();
  const words = useNarrowingWords(organisations);
  return (
    <div className="bar">
      {narrowings(filter).map((narrowing) => {
        const { name, value } = words(narrowing);
        return (
          <span className="chip" key={`${narrowing.name}-${narrowing.value}`}>
            <span>{name}</span> {value}
            <Link
              className="chip-remove"
              to={`${action}?${filterQuery(filter, narrowing)}`}
              aria-label={t('pipeline:filter.remove', { name, value })}
            >
              <Icon of={X} />
            </Link>
          </span>
        );
      })}
      <details className="filter" data-menu>
        <summary className="btn btn-quiet btn-small">
          <Icon of={ListFilter} />
          {t('pipeline:filter.open')}
        </summary>
        <FilterForm filter={filter} organisations={organisations} action={action} withStages={withStages} />
      </details>
      {children && (
        <>
          <span className="grow" />
          {children}
        </>
      )}
    </div>
  );
};

const useNarrowingWords = (organisations: Organisation[]) => {
  const { t } = useTranslation();
  return ({ name, value }: Narrowing) => {
    if (name === 'q') return { name: t('pipeline:filter.search'), value };
    if (name === 'stage')
      return { name: t('pipeline:filter.stage'), value: t(`pipeline:stage.${value as Stage}`) };
    if (name === 'status')
      return { name: t('pipeline:filter.status'), value: t(`pipeline:status.${value as Status}`) };
    if (name === 'sector')
      return { name: t('pipeline:filter.sector'), value: t(`pipeline:sector.${value as 'other'}`) };
    if (name === 'level')
      return { name: t('pipeline:filter.level'), value: t(`pipeline:level.${value as 'full'}`) };
    if (name === 'mine') return { name: t('pipeline:filter.mine'), value: t('pipeline:filter.mine-yes') };
    const organisation = organisations.find(({ slug }) => slug === value);
    return { name: t('pipeline:filter.organisation'), value: organisation?.short_name ?? value };
  };
};

const FilterForm = ({ filter, organisations, action, withStages }: Bar) => {
  const { t } = useTranslation();
  return (
    <Form className="filter-form" method="get" action={action} onSubmit={closeMenu}>
      <label className="field">
        <span className="label">{t('pipeline:filter.search')}</span>
        <input className="input" type="search" name="q" defaultValue={filter.q} maxLength={200} />
        <span className="hint">{t('pipeline:list.search-hint')}</span>
      </label>
      {withStages && (
        <Checks
          legend={t('pipeline:filter.stage')}
          name="stage"
          options={stages.map((stage) => ({ value: stage, label: t(`pipeline:stage.${stage}`) }))}
          chosen={filter.stages ?? []}
        />
      )}
      <Checks
        legend={t('pipeline:filter.status')}
        name="status"
        options={statuses.map((status) => ({ value: status, label: t(`pipeline:status.${status}`) }))}
        chosen={filter.statuses ?? []}
      />
      <Choice
        label={t('pipeline:filter.sector')}
        name="sector"
        options={sectors.map((sector) => ({ value: sector, label: t(`pipeline:sector.${sector}`) }))}
        chosen={filter.sector}
      />
      <Choice
        label={t('pipeline:filter.organisation')}
        name="organisation"
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        chosen={filter.organisation}
      />
      <Choice
        label={t('pipeline:filter.level')}
        name="level"
        options={levels.map((level) => ({ value: level, label: t(`pipeline:level.${level}`) }))}
        chosen={filter.level}
      />
      <label className="check">
        <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine} />
        {t('pipeline:filter.mine-yes')}
      </label>
      <Choice
        label={t('pipeline:filter.sort')}
        name="sort"
        options={sorts.map((sort) => ({ value: sort, label: t(`pipeline:filter.sort-by.${sort}`) }))}
        chosen={filter.sort}
        required
      />
      <button className="btn" type="submit">
        {t('pipeline:filter.apply')}
      </button>
    </Form>
  );
};

interface Option {
  value: string;
  label: string;
}

const Checks = ({
  legend,
  name,
  options,
  chosen,
}: {
  legend: string;
  name: string;
  options: Option[];
  chosen: string[];
}) => (
  <fieldset className="field">
    <legend>{legend}</legend>
    <div className="filter-checks">
      {options.map(({ value, label }) => (
        <label className="check" key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);

const Choice = ({
  label,
  name,
  options,
  chosen,
  required = false,
}: {
  label: string;
  name: string;
  options: Option[];
  chosen: string | undefined;
  required?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select className="input" name={name} defaultValue={chosen ?? (required ? options[0]?.value : '')}>
        {!required && <option value="">{t('pipeline:filter.any')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
};
