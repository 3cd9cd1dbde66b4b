import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../server/local/build-pages.ts';
import { measureEmbedded, measureEmbeddedEnquiries } from './embedded.ts';
import { parseOptions } from './options.ts';
import { measureReal, measureRealEnquiries } from './real.ts';
import { type Enquiries, writeReport } from './report.ts';

const options = parseOptions(process.argv.slice(2));
const began = performance.now();
const say = (line: string) =>
  console.error(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}`);

// A build among the first start's seconds would be measured with it.
await buildPages(say);
const real = await measureReal(options, say);
const busy = loadavg()[1] ?? 0;
const place = join(import.meta.dirname, '../docs/speed.md');
const enquiries: Enquiries = {};
let embedded: Awaited<ReturnType<typeof measureEmbedded>> | null = null;
const write = () => {
  const report = writeReport(options, real, embedded, enquiries, busy);
  if (options.report) writeFileSync(place, report);
  return report;
};

// Written after each part, so that a failure later does not lose what is known.
write();
try {
  if (options.embedded > 0) {
    embedded = await measureEmbedded(options, say);
    write();
  }
  if ('enquiries'.includes(options.only)) {
    enquiries['PostgreSQL and PostgREST'] = await measureRealEnquiries(say);
    if (options.embedded > 0) enquiries['embedded default'] = await measureEmbeddedEnquiries(say);
  }
} finally {
  console.log(write());
}
