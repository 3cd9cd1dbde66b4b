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
const embedded = options.embedded > 0 ? await measureEmbedded(options, say) : null;
const report = writeReport(options, real, embedded, busy);
console.log(report);
if (options.report) writeFileSync(join(import.meta.dirname, '../docs/speed.md'), report);
