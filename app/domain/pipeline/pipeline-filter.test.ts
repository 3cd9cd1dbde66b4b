import { describe, expect, it } from 'vitest';
import { filterQuery, parseFilter } from './pipeline-filter.ts';

describe('the filter of the pipeline', () => {
  it('reads back what it wrote', () => {
    const filter = parseFilter(
      new URLSearchParams(
        'q=北&stage=new&stage=visit&status=lost&sector=quantum&organisation=dtu&level=coded&mine=1&sort=name',
      ),
    );
    expect(parseFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter);
  });

  it('leaves out what it does not know', () => {
    expect(
      parseFilter(new URLSearchParams("stage=gone&sector=steel&organisation='--&level=all&sort=id&mine=yes")),
    ).toEqual({});
  });

  it('drops one chip and keeps the others', () => {
    const filter = parseFilter(new URLSearchParams('stage=new&stage=visit&q=demo'));
    expect(filterQuery(filter, { name: 'stage', value: 'new' })).toBe('q=demo&stage=visit');
  });
});
