import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs everything that must hold, counts it, and ends with the line `N passed, N failed`. */

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'kontaktpunkt-tests-'));
const node = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
const one = (held: boolean): Count => ({ passed: held ? 1 : 0, failed: held ? 0 : 1 });

/** A suite that says it failed counts as a failure, even when no single test does. */
const counted = (held: boolean, file: string, read: (report: never) => Count): Count => {
  if (!existsSync(file)) return one(held);
  const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
  return held || count.failed > 0 ? count : { ...count, failed: 1 };
};

const vitest = (project: string): Count => {
  const file = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const held = node(['node_modules/vitest/vitest.mjs', ...args]);
  return counted(held, file, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
};

const endToEnd = (): Count => {
  const file = join(reports, 'e2e.json');
  const held = node(['tests/support/run-end-to-end.ts'], { JSON_REPORT: file });
  return counted(
    held,
    file,
    (report: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    }),
  );
};

const steps: [name: string, run: () => Count][] = [
  [
    'formatting and lint',
    () => one(node(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])),
  ],
  ['route types', () => one(node(['node_modules/@react-router/dev/bin.cjs', 'typegen']))],
  ['types', () => one(node(['node_modules/typescript/bin/tsc', '-p', '.']))],
  ['import rules', () => one(node(['tests/architecture/check-imports.ts']))],
  ['dead code', () => one(node(['node_modules/knip/bin/knip.js']))],
  ['unit', () => vitest('unit')],
  ['database', () => vitest('db')],
  ['access', () => vitest('access')],
  ['faults', () => vitest('faults')],
  ['end to end', endToEnd],
];

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  lines.push(`${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
}
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
