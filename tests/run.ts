import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs everything that must hold, counts it, and ends with the line `N passed, N failed`.
 * Without an argument the short form; `--full` all of it; `--postgres` only what runs on PostgreSQL and PostgREST, with
 * `--e2e` the journeys in the browser as well.
 */

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run: () => Count;
  /** `full`: not in the short form. */
  only?: 'full';
  /** Whether it runs on PostgreSQL, and there in a browser. */
  real?: 'database' | 'browser';
}

const reports = mkdtempSync(join(tmpdir(), 'kontaktpunkt-tests-'));
let reportCount = 0;
const newReport = () => {
  reportCount += 1;
  return join(reports, `${reportCount}.json`);
};
const node = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
const one = (held: boolean): Count => ({ passed: held ? 1 : 0, failed: held ? 0 : 1 });

/** A suite that says it failed counts as a failure, even when no single test does. */
const counted = (held: boolean, file: string, read: (report: never) => Count): Count => {
  if (!existsSync(file)) return one(held);
  const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
  return held || count.failed > 0 ? count : { ...count, failed: 1 };
};

const vitest = (projects: string[], env: Record<string, string> = {}): Count => {
  const file = newReport();
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const held = node(['node_modules/vitest/vitest.mjs', ...args], env);
  return counted(held, file, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
};

const endToEnd = (env: Record<string, string> = {}): Count => {
  const file = newReport();
  const held = node(['tests/support/run-end-to-end.ts'], { JSON_REPORT: file, ...env });
  return counted(
    held,
    file,
    (report: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    }),
  );
};

const asked = new Set(process.argv.slice(2));
const onPostgres = { TEST_DATABASE: 'postgres' };
const script = (path: string, ...args: string[]) => one(node([path, ...args]));

const steps: Step[] = [
  {
    name: 'formatting and lint',
    run: () => script('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'route types', run: () => script('node_modules/@react-router/dev/bin.cjs', 'typegen') },
  { name: 'types', run: () => script('node_modules/typescript/bin/tsc', '-p', '.') },
  { name: 'import rules', run: () => script('tests/architecture/check-imports.ts') },
  { name: 'dead code', run: () => script('node_modules/knip/bin/knip.js') },
  { name: 'unit', run: () => vitest(['unit']) },
  { name: 'database', run: () => vitest(['db']) },
  { name: 'access', run: () => vitest(['access']) },
  { name: 'fuzz', run: () => vitest(['fuzz']) },
  { name: 'fuzz, long', run: () => vitest(['fuzz'], { FUZZ_RUNS: '5000' }), only: 'full' },
  { name: 'faults', run: () => vitest(['faults']) },
  { name: 'faults, long', run: () => vitest(['faults'], { FAULTS: 'long' }), only: 'full' },
  {
    name: 'database, access and races on PostgreSQL',
    run: () => vitest(['db', 'access', 'postgres'], onPostgres),
    real: 'database',
  },
  {
    name: 'access on PostgreSQL where new tables are granted to nobody',
    run: () => vitest(['access'], { ...onPostgres, TEST_DEFAULT_GRANTS: '0' }),
    only: 'full',
    real: 'database',
  },
  {
    name: 'end to end',
    // Every page of the form in every language and mode.
    run: () => endToEnd(asked.has('--full') ? { E2E: 'full' } : {}),
  },
  { name: 'end to end on PostgreSQL', run: () => endToEnd(onPostgres), only: 'full', real: 'browser' },
];

const chosen = steps.filter(({ only, real }) => {
  if (asked.has('--postgres')) return real === 'database' || (real === 'browser' && asked.has('--e2e'));
  return asked.has('--full') || only !== 'full';
});

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const { name, run } of chosen) {
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
