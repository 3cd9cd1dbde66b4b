import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../server/local/build-pages.ts';
import { measureEmbedded } from './embedded.ts';
import { parseOptions } from './options.ts';
import { measureReal } from './real.ts';
import { writeReport } from './report.ts';

const options = parseOptions(process.argv.slice(2));
const began = performance.now();
const say = (line: string) =>
  console.error(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}`);

// A build among the first start's seconds would be measured with it.
await buildPages(say);
const real = await measureReal(options, say);
const busy = loadavg()[1] ?? 0;
const place = join(import.meta.dirname, '../docs/speed.md');
const write = (embedded: Awaited<ReturnType<typeof measureEmbedded>> | null) => {
  const report = writeReport(options, real, embedded, busy);
  if (options.report) writeFileSync(place, report);
  return report;
};

// Written before the second part too, so that a failure there does not lose the first.
let report = write(null);
try {
  if (options.embedded > 0) report = write(await measureEmbedded(options, say));
} finally {
  console.log(report);
}
