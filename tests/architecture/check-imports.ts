import { spawnSync } from 'node:child_process';

/** A cruise that finds almost no modules proves nothing: its parser is missing. */
const FEWEST_MODULES = 30;

const cruise = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'app',
    'server',
    'bench',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
const result = JSON.parse(cruise.stdout || '{}') as {
  summary?: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};
if (!result.summary) {
  console.error(cruise.stderr);
  process.exit(1);
}
for (const { rule, from, to } of result.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(
  `imports: ${result.summary.totalCruised} modules, ${result.summary.violations.length} violations`,
);
if (result.summary.totalCruised < FEWEST_MODULES) {
  console.error(`fewer than ${FEWEST_MODULES} modules were read`);
  process.exit(1);
}
process.exit(result.summary.violations.length === 0 ? 0 : 1);
