import { listPipeline } from './list-pipeline.server.ts';
import { filterQuery, parseFilter } from './pipeline-filter.ts';
import { type Place, placeIn } from './place.ts';

/** Where a case stands in the list whose query is given; null where it does not stand in it. */
export const findPlace = async (request: Request, list: string, address: string): Promise<Place | null> => {
  const parameters = new URLSearchParams(list);
  const filter = parseFilter(parameters);
  const after = parameters.get('after');
  const { rows, next } = await listPipeline(request, filter, after);
  const query = new URLSearchParams(filterQuery(filter));
  if (after) query.set('after', after);
  return placeIn({ rows, whole: !next && !after, list: query.toString() }, address);
};
