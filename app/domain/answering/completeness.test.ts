import { expect, test } from 'vitest';
import type { Case, EnquiryPart } from '../pipeline/cases.ts';
import { missingAnswers } from './completeness.ts';

const sent = (parts: EnquiryPart[], now: Partial<Case> = {}) =>
  missingAnswers({
    enquiry: { received_at: '', language: 'en', channel: 'form', entered_by: null, origin: null, parts },
    needs: null,
    company: null,
    contacts: null,
    ...now,
  });
const needs = (answers: object): EnquiryPart => ({
  field_group: 'needs',
  answers: answers as Record<string, unknown>,
});

test('what was not answered is missing, in the order of the form', () => {
  expect(sent([needs({ project_kinds: [], spaces: [], people_12: 4, start: '2027-05' })])).toEqual([
    'project_kinds',
    'spaces',
    'story',
  ]);
});

test('not knowing and needing no space are answers', () => {
  const full = { project_kinds: ['undecided'], people_open: 'unknown', story: 'x' };
  expect(sent([needs({ ...full, spaces: [], without_space: 'none', start: 'unknown' })])).toEqual([]);
});

test('what the case learned since is not missing any more', () => {
  const company: EnquiryPart = { field_group: 'company', answers: {} };
  expect(sent([company])).toEqual(['website']);
  expect(sent([company], { company: { website: 'https://demo.example' } as Case['company'] })).toEqual([]);
  expect(
    sent([needs({ story: 'x' })], {
      needs: { spaces: [], people_36: 9, start: null } as unknown as Case['needs'],
    }),
  ).toEqual(['project_kinds', 'spaces', 'start']);
});

test('of a group that is closed to the reader nothing is called missing', () => {
  expect(sent([])).toEqual([]);
});
