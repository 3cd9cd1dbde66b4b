import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from './options.ts';

interface Target {
  exec: (sql: string) => Promise<unknown>;
}

/** Fills a database that has the demo with made-up cases; as superuser, in a connection that is closed afterwards. */
export const fill = async (
  superuser: Target,
  { leads, companies, entries }: Pick<Options, 'leads' | 'companies' | 'entries'>,
) => {
  await superuser.exec(`set bench.leads = '${leads}'; set bench.companies = '${companies}';
    set bench.entries = '${entries}'; ${readFileSync(join(import.meta.dirname, 'cases.sql'), 'utf8')}`);
  await superuser.exec('vacuum analyze');
};
