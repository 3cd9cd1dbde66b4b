import postgres from 'postgres';
import type { Connection, Rows, Statement } from '../connection.ts';

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The types of PGlite's answers, so that a test reads the same values in both worlds. */
const types = {
  bigint: {
    to: 20,
    from: [20],
    serialize: String,
    parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  },
  json: { to: 114, from: [114], serialize: asText, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: asText, parse: JSON.parse },
  timestamp: {
    to: 1184,
    from: [1082, 1114, 1184],
    serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : String(value)),
    parse: (text: string) => new Date(text),
  },
};

type Runner = { unsafe: postgres.Sql['unsafe'] };

const statements = (runner: Runner): Statement => ({
  query: async <T>(sql: string, values: unknown[] = []) => ({
    rows: [...(await runner.unsafe(sql, values as never[], { prepare: false }))] as T[],
  }),
  exec: async (sql: string) => {
    const answer = (await runner.unsafe(sql)) as unknown as object[] & { count?: number };
    const several = Array.isArray(answer[0]) ? (answer as unknown as object[][]) : [answer as object[]];
    return several.map((rows) => ({ rows: [...rows] })) as Rows<Record<string, unknown>>[];
  },
});

class RolledBack extends Error {}

/** Connects to PostgreSQL with the interface of PGlite that our tests and migrations use. */
export function connect(url: string, options: { max?: number } = {}): Connection & { sql: postgres.Sql } {
  const sql = postgres(url, {
    max: options.max ?? 4,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { TimeZone: 'UTC' },
    types: types as never,
  });
  return {
    ...statements(sql),
    // A file of statements may begin and end transactions itself, so it has a connection to itself.
    exec: async (text: string) => {
      const reserved = await sql.reserve();
      try {
        return await statements(reserved).exec(text);
      } catch (error) {
        await reserved.unsafe('rollback');
        throw error;
      } finally {
        reserved.release();
      }
    },
    transaction: async <T>(
      work: (transaction: Statement & { rollback: () => Promise<void> }) => Promise<T>,
    ) => {
      let result: T | undefined;
      try {
        await sql.begin(async (transaction) => {
          let undone = false;
          result = await work({
            ...statements(transaction),
            rollback: async () => {
              undone = true;
            },
          });
          if (undone) throw new RolledBack();
        });
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
      return result as T;
    },
    close: () => sql.end({ timeout: 5 }),
    sql,
  };
}
