import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../support/connection.ts';
import { openTestDatabase } from '../support/database.ts';

const folder = join(import.meta.dirname, '../../supabase/tests');
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
let database: Connection;

beforeAll(async () => {
  database = await openTestDatabase({ demo: false, pgtap: true });
});

describe('pgTAP', () => {
  test.each(files)('%s holds', async (file) => {
    const results = await database.exec(readFileSync(join(folder, file), 'utf8'));
    const lines = results.flatMap((result) =>
      result.rows.flatMap((row) => Object.values(row as object).map(String)),
    );
    expect(lines.filter((line) => /^(not ok|# Looks like)/m.test(line))).toEqual([]);
    const plan = lines.find((line) => /^1\.\.\d+$/.test(line));
    expect(plan, 'the file announces its plan').toBeDefined();
    expect(lines.filter((line) => /^ok /.test(line)).length).toBe(Number(plan?.slice(3)));
  });
});
