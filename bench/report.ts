import { availableParallelism, totalmem } from 'node:os';
import type { measureEmbedded } from './embedded.ts';
import type { EnquiryFigures } from './enquiries.ts';
import type { Figures } from './measure.ts';
import type { Options } from './options.ts';
import type { measureReal, Row } from './real.ts';

type Real = Awaited<ReturnType<typeof measureReal>>;
type Embedded = Awaited<ReturnType<typeof measureEmbedded>>;
export type Enquiries = Record<string, EnquiryFigures & { lost: number; double: number }>;

const number = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB'));
const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
/** A refusal is no answer: a call that waited too long behind the others, for one. */
const many = ({ perSecond, refused }: Figures) =>
  `${number(perSecond)}${refused > 0 ? ` (${refused} refused)` : ''}`;
const at = ({ median, p95 }: Pick<Figures, 'median' | 'p95'>) => `${number(median)} · ${number(p95)}`;

const factor = 2.5;
const extra = 15;
const longestQuery = 50;
const mostInARow = 2;

const aim = ({ bare }: Row) => bare.median * factor + extra;
const verdict = (row: Row) => {
  const over = row.page.median - aim(row);
  return over > 0 ? `**missed by ${number(over)} ms**` : `holds, ${number(-over)} ms to spare`;
};
const sum = (row: Row) => row.inDatabase.reduce((total, { ms }) => total + ms, 0);
const slowest = (row: Row) => Math.max(0, ...row.inDatabase.map(({ ms }) => ms));

const missesOf = (rows: Row[]): string[] => [
  ...rows
    .filter((row) => row.page.median > aim(row))
    .map((row) => `${row.name}: ${verdict(row).replaceAll('**', '')}`),
  ...rows
    .filter((row) => row.chain > mostInARow)
    .map((row) => `${row.name}: ${row.chain} calls one after the other`),
  ...rows
    .flatMap((row) => row.inDatabase.map((one) => ({ ...one, row })))
    .filter(({ ms }) => ms > longestQuery)
    .map(({ row, name, ms }) => `${row.name}: \`${name}\` takes ${number(ms)} ms in the database`),
  ...rows
    .filter((row) => row.plan && row.plan.whole.length > 0)
    .map((row) => `${row.name}: reads ${row.plan?.whole.join(', ')} from end to end`),
];

const speedTable = (rows: Row[]) =>
  table(
    [
      'page',
      'median · p95, ms',
      'a second at 16',
      'calls',
      'in a row',
      'in the database, ms',
      'bytes',
      'PostgREST alone: ms · a second',
      'constant answer: ms · a second',
      'page / PostgREST',
      'at most 2.5 × PostgREST + 15 ms',
    ],
    rows.map((row) => [
      row.name,
      at(row.page),
      many(row.page),
      row.calls,
      row.chain,
      `${number(sum(row))} (slowest ${number(slowest(row))})`,
      number(row.page.bytes),
      `${at(row.bare)} · ${many(row.bare)}`,
      `${at(row.constant)} · ${number(row.constant.perSecond)}`,
      `${(row.page.median / row.bare.median).toFixed(1)} ×`,
      verdict(row),
    ]),
  );

const planTable = (rows: Row[]) =>
  rows
    .filter((row) => row.inDatabase.length > 0)
    .map((row) => {
      const calls = row.inDatabase.map(({ name, ms }) => `\`${name}\` ${number(ms)} ms`).join(', ');
      if (!row.plan) return `- **${row.name}** (${calls})`;
      const readings = row.plan.readings
        .slice(0, 8)
        .map(
          ({ table: name, by, rows: read, of, times }) =>
            `  - ${name} by ${by}: ${read.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows${times > 1 ? `, in ${times.toLocaleString('en-GB')} look-ups` : ''}`,
        );
      const whole =
        row.plan.whole.length > 0 ? `reads whole: ${row.plan.whole.join(', ')}` : 'no whole table is read';
      return [`- **${row.name}** (${calls}): ${whole}`, ...readings].join('\n');
    })
    .join('\n');

const memoryTable = (memory: Real['memory']) =>
  table(
    ['process', 'MB'],
    memory.map(({ name, megabytes }) => [name, megabytes]),
  );

const embeddedPart = ({ rows, memory, demoMemory, scripts, starts, leads }: Embedded) => {
  const all = (of: Real['memory']) => of.reduce((total, { megabytes }) => total + megabytes, 0);
  return `## The embedded default with ${leads.toLocaleString('en-GB')} leads

Aims: pages within 300 ms at the median, the demo within 900 MB, ready within 10 s on the second start.

${table(
  ['page', 'median · p95, ms', 'a second at 16', 'calls', 'bytes', 'within 300 ms'],
  rows.map(({ name, page, calls }) => [
    name,
    at(page),
    many(page),
    calls,
    number(page.bytes),
    page.median <= 300 ? 'holds' : `**missed by ${number(page.median - 300)} ms**`,
  ]),
)}

Ready after ${number(starts[0] ?? 0)} s on the first start and ${number(starts[1] ?? 0)} s on the second, with the cases above. Memory just after the first start with the demo alone: ${all(demoMemory)} MB; after the measuring above: ${all(memory)} MB.

${memoryTable(memory)}

## JavaScript

Kilobytes of gzip that a page loads.

${table(
  ['page', 'kB'],
  scripts.map(({ path, kilobytes }) => [path.replace(/\/leads\/.*/, 'one lead'), kilobytes]),
)}
`;
};

const enquiriesPart = (worlds: Enquiries) => `## Enquiries

500 complete enquiries sent by 50 clients at once, each from a network of its own and at a person's pace; the times are those of the answers, from the first step to the page with the reference. Then good ones, four at a time, beside a flood of 5,000 bad ones that sixteen clients send from five networks. Aims: none lost, none double; the flood keeps a good one waiting at most twice its quiet time.

${table(
  [
    'world',
    'whole enquiry: median · p95, ms',
    'sending alone: median · p95, ms',
    'shown',
    'lost',
    'double',
    'quiet, ms',
    'beside the flood, ms',
    'bad ones refused',
    'at most twice',
  ],
  Object.entries(worlds).map(([world, one]) => [
    world,
    at(one),
    at({ median: one.sendMedian, p95: one.sendP95 }),
    one.references.length,
    one.lost,
    one.double,
    number(one.quiet),
    number(one.flooded),
    `${one.refused.toLocaleString('en-GB')} of ${one.bad.toLocaleString('en-GB')}`,
    one.flooded <= 2 * one.quiet ? 'holds' : `**missed by ${number(one.flooded - 2 * one.quiet)} ms**`,
  ]),
)}
`;

/** The whole report as Markdown; says nothing of the machine but its cores and its memory. */
export const writeReport = (
  options: Options,
  real: Real,
  embedded: Embedded | null,
  enquiries: Enquiries,
  busy: number,
): string => {
  const misses = missesOf(real.rows);
  return `# Speed

Measured by \`npm run bench -- --report\` on ${new Date().toISOString().slice(0, 10)}, on ${availableParallelism()} cores with ${Math.round(totalmem() / 1024 ** 3)} GB of memory that other work shared (${busy.toFixed(1)} processes waited or ran on average). Only figures of one run compare: each page, the bare request and the constant answer take turns, so that a busy moment meets all three. At 16 clients the clients, the product and the database share the same cores.

## PostgreSQL 17 and PostgREST 12 with ${options.leads.toLocaleString('en-GB')} leads

${options.leads.toLocaleString('en-GB')} leads with their ledger, ${(options.leads * options.entries).toLocaleString('en-GB')} timeline entries, ${options.companies.toLocaleString('en-GB')} companies, loaded in ${number(real.loaded)} s; the reader is an officer of the desk, which is responsible for half of the cases. Writes reach the disk before they are acknowledged. \`private.unequal_entries()\` names ${real.unequal} differences afterwards.

PostgREST alone is the one function that brings what the page is about, asked directly with the same token; a page also asks who is signed in, and its calls pass the gateway of the tests, which stands for the one of a Supabase project. The constant answer comes from a bare Node server and is as long as the page. Time in the database is what the server itself states for each function that the page calls, added up; pages ask them side by side.

${speedTable(real.rows)}

${misses.length === 0 ? 'Every aim holds.' : `What is missed:\n\n${misses.map((miss) => `- ${miss}`).join('\n')}`}

## Where the time goes

Of the web server's own time for a list about two fifths is drawing the page and an eighth compressing and writing it; the rest is words, addresses and calls. A page costs what its rows cost, so the board with its many cards costs most, on the page as in the database, where each card is read from the ledger anew. Beside its own function a page waits for \`get_me\`, which counts the inbox; both are asked at once. An act waits for \`get_me\` first, since who is not signed in keeps what was typed. The lists that every page shows, organisations and choices, are asked again every half minute by whoever comes first, beside the other calls.

Rows read of tables with at least a thousand rows, by every statement of the page's own function (auto_explain).

${planTable(real.rows)}

## Memory on PostgreSQL and PostgREST

${memoryTable(real.memory)}

${embedded ? embeddedPart(embedded) : ''}
${Object.keys(enquiries).length > 0 ? enquiriesPart(enquiries) : ''}`;
};
