import { expect, test } from 'vitest';
import { fillFromLink } from './prefill.ts';

const fill = (query: string) => fillFromLink(new URLSearchParams(query));

test('a link fills the sector and a field of it', () => {
  expect(fill('sector=quantum&field=sensing')).toEqual({ sector: ['quantum'], field_quantum: ['sensing'] });
});

test('what the form does not offer is ignored', () => {
  expect(fill('sector=banking')).toEqual({});
  expect(fill('field=sensing')).toEqual({});
  expect(fill('sector=quantum&field=pharma&legal_name=Somebody')).toEqual({
    sector: ['quantum'],
    field_quantum: [''],
  });
});
