type Driver = { query: <Row>(text: string) => Promise<{ rows: Row[] }> };

export type Fingerprint = { rows: number; hash: string };

/** Rows and hash of every table; equal for equal content, in whatever order the rows lie. */
export async function fingerprintTables(driver: Driver): Promise<Record<string, Fingerprint>> {
  const tables = await driver.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' order by 1`);
  const all: Record<string, Fingerprint> = {};
  for (const { name } of tables.rows) {
    const { rows } = await driver.query<Fingerprint>(`
      select count(*)::int as rows, coalesce(md5(string_agg(h, '' order by h)), '') as hash
      from (select md5(t::text) as h from ${name} t) hashes`);
    all[name] = rows[0] as Fingerprint;
  }
  return all;
}

/** How many audit chains there are. Throws when one of them does not hold. */
export async function verifyChains(driver: Driver): Promise<number> {
  const { rows } = await driver.query<{ chain: string; broken_at: number | null }>(
    'select chain, private.broken_at(chain)::int as broken_at from private.audit_chains',
  );
  const broken = rows.filter((row) => row.broken_at !== null);
  if (broken.length > 0)
    throw new Error(
      `Audit chains do not hold: ${broken.map(({ chain, broken_at }) => `${chain} at ${broken_at}`).join(', ')}.`,
    );
  return rows.length;
}
