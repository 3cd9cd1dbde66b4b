import { expect, test } from 'vitest';
import { auditQuery, changedValues, readAuditFilter } from './audit.ts';

test('a filter that makes no sense is left out of the question', () => {
  const filter = readAuditFilter(new URLSearchParams('who=nobody&table=leads&from=soon&to=2026-11-23'));
  expect(auditQuery(filter)).toEqual({ table: 'leads', to: '2026-11-23' });
});

test('a change names each column with what it was and what it became', () => {
  const values = { before: { role: 'partner', active: true }, after: { role: 'viewer', active: null } };
  expect(changedValues({ act: 'update', values })).toEqual([
    { column: 'role', before: 'partner', after: 'viewer' },
    { column: 'active', before: 'true', after: null },
  ]);
});

test('values that stay closed give no lines', () => {
  expect(changedValues({ act: 'insert', values: null })).toEqual([]);
});
