/** What tests and migrations ask of a database: the part of PGlite that a real PostgreSQL answers alike. */
export interface Rows<T> {
  rows: T[];
}

export interface Statement {
  query<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Rows<T>>;
  exec(sql: string): Promise<Rows<Record<string, unknown>>[]>;
}

export type Transaction = Statement & { rollback: () => Promise<void> };

export interface Connection extends Statement {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
