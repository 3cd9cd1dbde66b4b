import { parseArgs } from 'node:util';

export interface Options {
  leads: number;
  companies: number;
  /** Timeline entries of each case. */
  entries: number;
  /** Cases on the embedded default; 0 leaves that part out. */
  embedded: number;
  /** Longest time for the figures of one page at one client, in seconds. */
  seconds: number;
  /** Part of the names of the rows to measure. */
  only: string;
  report: boolean;
}

const whole = (text: string | undefined, otherwise: number) => {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${text} is not a whole number.`);
  return number;
};

/** The size of the run; `--report` writes the report into the documentation. Throws a sentence. */
export const parseOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: {
      leads: { type: 'string' },
      embedded: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      report: { type: 'boolean' },
    },
  });
  const leads = whole(values.leads, 50_000);
  return {
    leads,
    companies: Math.ceil(leads * 0.4),
    entries: 10,
    embedded: whole(values.embedded, Math.min(leads, 5000)),
    seconds: whole(values.seconds, 15),
    only: values.only ?? '',
    report: values.report ?? false,
  };
};
