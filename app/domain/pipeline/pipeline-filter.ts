import { type Level, levels, type Sector, sectors } from './rows.ts';
import { isStage, isStatus, type Stage, type Status } from './stages.ts';

export const sorts = ['due', 'newest', 'name', 'stage'] as const;
export type Sort = (typeof sorts)[number];

/** What the pipeline is narrowed to; an absent field narrows nothing. */
export interface PipelineFilter {
  q?: string;
  stages?: Stage[];
  statuses?: Status[];
  organisation?: string;
  sector?: Sector;
  mine?: boolean;
  level?: Level;
  sort?: Sort;
}

const LONGEST_SEARCH = 200;

/** Reads the filter of an address; what is not understood is left out. */
export const parseFilter = (parameters: URLSearchParams): PipelineFilter => {
  const filter: PipelineFilter = {};
  const q = (parameters.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const chosenStages = parameters.getAll('stage').filter(isStage);
  const chosenStatuses = parameters.getAll('status').filter(isStatus);
  const organisation = parameters.get('organisation') ?? '';
  const sector = parameters.get('sector');
  const level = parameters.get('level');
  const sort = sorts.find((known) => known === parameters.get('sort'));
  if (q) filter.q = q;
  if (chosenStages.length > 0) filter.stages = chosenStages;
  if (chosenStatuses.length > 0) filter.statuses = chosenStatuses;
  if (/^[a-z0-9-]{1,60}$/.test(organisation)) filter.organisation = organisation;
  if (sectors.includes(sector as Sector)) filter.sector = sector as Sector;
  if (levels.includes(level as Level)) filter.level = level as Level;
  if (parameters.get('mine') === '1') filter.mine = true;
  if (sort) filter.sort = sort;
  return filter;
};

export type Narrowing = { name: string; value: string };

/** Every narrowing of a filter as one name and value of the address; each is one chip. */
export const narrowings = (filter: PipelineFilter): Narrowing[] => [
  ...(filter.q ? [{ name: 'q', value: filter.q }] : []),
  ...(filter.stages ?? []).map((value) => ({ name: 'stage', value })),
  ...(filter.statuses ?? []).map((value) => ({ name: 'status', value })),
  ...(filter.sector ? [{ name: 'sector', value: filter.sector }] : []),
  ...(filter.organisation ? [{ name: 'organisation', value: filter.organisation }] : []),
  ...(filter.level ? [{ name: 'level', value: filter.level }] : []),
  ...(filter.mine ? [{ name: 'mine', value: '1' }] : []),
];

/** The address's query for a filter, without the narrowing left out. */
export const filterQuery = (filter: PipelineFilter, without?: Narrowing) => {
  const parameters = new URLSearchParams();
  for (const { name, value } of narrowings(filter))
    if (name !== without?.name || value !== without.value) parameters.append(name, value);
  if (filter.sort) parameters.set('sort', filter.sort);
  return parameters.toString();
};
