import fc from 'fast-check';

/** How many runs a property has; the long form names more, and lets each take its time. */
export const runs = Number(process.env.FUZZ_RUNS ?? 0);
export const isLong = runs > 0;
export const fixedSeed = 20261123;

/** What each property is run with: a fixed seed in the short form, a new one for each long run. */
export const bounds = (short: number, seconds: number) => ({
  numRuns: isLong ? runs : short,
  endOnFailure: true,
  ...(isLong ? {} : { seed: fixedSeed, interruptAfterTimeLimit: seconds * 1000 }),
});

const nasty = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202eabc\u202c',
  '\ufeff',
  "'; drop table leads;--",
  "' or ''='",
  '%',
  '_',
  '\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'null',
  'NaN',
  'Infinity',
  '-1',
  '99999999999999999999',
  '1e400',
  '2026-02-30',
  '0000-00-00',
  '10000-13',
  '00000000-0000-0000-0000-000000000000',
  'æ'.repeat(10_000),
  'x'.repeat(10_001),
  '👩🏽‍🔬'.repeat(200),
];

/** Text of any script, and what has broken programs before. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
);

/** Any value JSON can carry. */
export const anyJson = fc.oneof(
  anyText,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e15, 2 ** 53, -(2 ** 31) - 1),
  fc.integer(),
  fc.array(anyText, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
);
