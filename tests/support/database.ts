import { migrate, openDatabase, seed } from '../../server/local/database.ts';
import type { Connection } from './connection.ts';
import { databaseUrl } from './real/cluster.ts';
import { connect } from './real/connection.ts';
import { readPgtap } from './real/read-pgtap.ts';
import { createDatabase } from './real/template.ts';
import { sharedCluster, world } from './world.ts';

export const testSecrets = {
  jwtSecret: 'a-secret-that-only-tests-use-0123456789',
  publishableKey: 'sb_publishable_test',
  secretKey: 'sb_secret_test',
  cookieSecret: 'test',
  demoPassword: 'demo-password-of-tests',
};

/**
 * A fresh database with all migrations, the seed and, if asked, the demo: in memory, or a real one when the tests run
 * on PostgreSQL.
 */
export async function openTestDatabase(options: { demo: boolean; pgtap?: boolean }): Promise<Connection> {
  if (world === 'postgres') {
    const { name } = await createDatabase(sharedCluster(), options.demo ? 'demo' : 'seeded');
    if (options.pgtap) {
      const admin = connect(databaseUrl(sharedCluster(), 'supabase_admin', name), { max: 1 });
      await admin.exec(`set search_path = extensions; ${readPgtap()}`);
      await admin.close();
    }
    return connect(databaseUrl(sharedCluster(), 'postgres', name));
  }
  const embedded = await openDatabase('memory://', testSecrets, async () => {});
  await migrate(embedded);
  await seed(embedded, testSecrets, options.demo);
  if (options.pgtap)
    await embedded.connection.driver.exec(`create extension if not exists pgtap with schema extensions;
      grant execute on all functions in schema extensions to anon, authenticated, service_role;`);
  return embedded.connection.driver;
}
