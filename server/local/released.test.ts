import { expect, test } from 'vitest';
import { hashOfDemo, listMigrations, listReleaseProblems, readReleased } from './released.ts';

test('no released migration was edited, removed or preceded', () => {
  expect(listReleaseProblems(readReleased(), listMigrations(), hashOfDemo())).toEqual([]);
});

test('an edited, a removed and an earlier migration are told by name', () => {
  const released = {
    migrations: [
      { file: '2026_a.sql', sha256: '1' },
      { file: '2026_c.sql', sha256: '3' },
      { file: '2026_d.sql', sha256: '4' },
    ],
    first: '2026_d.sql',
    demo: { file: 'released-demo.sql', sha256: '9' },
  };
  const present = [
    { file: '2026_a.sql', sha256: '2' },
    { file: '2026_b.sql', sha256: '2' },
    { file: '2026_d.sql', sha256: '4' },
    { file: '2026_e.sql', sha256: '5' },
  ];
  expect(listReleaseProblems(released, present, '9')).toEqual([
    '2026_a.sql is released and was edited: write a new migration',
    '2026_c.sql is released and gone',
    '2026_b.sql would run before 2026_d.sql, which is released',
  ]);
  expect(listReleaseProblems({ ...released, migrations: [] }, present, 'other')).toHaveLength(1);
});
