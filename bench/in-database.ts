import postgres from 'postgres';
import type { Rpc } from './pages.ts';
import { type Plan, readPlan } from './plans.ts';

const most = 9;

/**
 * Calls functions in a connection of our own with the role and the claims that PostgREST gives them, and takes the
 * time that the server itself states. Nothing is kept.
 */
export const openDatabase = (adminUrl: string) => {
  const notices: string[] = [];
  const sql = postgres(adminUrl, {
    max: 1,
    prepare: false,
    onnotice: ({ message }) => notices.push(message ?? ''),
  });

  const asReader = async <T>(
    email: string | null,
    work: (run: (text: string) => Promise<postgres.Row[]>) => Promise<T>,
  ) => {
    let result: T | undefined;
    const undo = new Error('undone');
    await sql
      .begin(async (transaction) => {
        const [member] = email
          ? await transaction`select user_id from public.members where email = ${email}`
          : [];
        const role = email ? 'authenticated' : 'anon';
        await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ role, sub: member?.user_id, email })}, true)`;
        await transaction.unsafe(`set local role ${role}`);
        result = await work((text) => transaction.unsafe(text));
        throw undo;
      })
      .catch((error) => {
        if (error !== undo) throw error;
      });
    return result as T;
  };

  const literal = (value: unknown) => {
    if (value === null || value === undefined) return 'null';
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return `'${text.replaceAll("'", "''")}'`;
  };
  const callOf = ({ name, args }: Rpc) =>
    `select public.${name}(${Object.entries(args)
      .map(([key, value]) => `${key} => ${literal(value)}`)
      .join(', ')})`;

  return {
    /** Milliseconds in the database, the median of several calls. */
    time: (email: string | null, call: Rpc): Promise<number> =>
      asReader(email, async (run) => {
        const times: number[] = [];
        for (let i = 0; i < most; i += 1) {
          await run('savepoint before');
          const [row] = await run(`explain (analyze, timing off, format json) ${callOf(call)}`);
          const plans = row?.['QUERY PLAN'] as { 'Execution Time': number }[] | undefined;
          times.push(plans?.[0]?.['Execution Time'] ?? Number.NaN);
          await run('rollback to before');
        }
        return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
      }),

    /** Every statement that a function runs, with what it read; null where the PostgreSQL has no auto_explain. */
    plan: async (email: string | null, call: Rpc): Promise<Plan | null> => {
      try {
        await sql.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
          set auto_explain.log_nested_statements = on; set auto_explain.log_format = 'json'; set auto_explain.log_level = 'notice'`);
      } catch {
        return null;
      }
      const large = await sql<{ name: string; rows: number }[]>`
        select relname as name, reltuples::int as rows from pg_class where relkind = 'r' and reltuples >= 1000`;
      await asReader(email, async (run) => {
        notices.length = 0;
        await run(callOf(call));
      });
      await sql.unsafe('set auto_explain.log_min_duration = -1');
      return readPlan(notices, new Map(large.map(({ name, rows }) => [name, rows])));
    },
    close: () => sql.end({ timeout: 5 }),
  };
};
