import type { PGlite } from '@electric-sql/pglite';
import { migrate, openDatabase, seed } from '../../server/local/database.ts';

export const testSecrets = {
  jwtSecret: 'a-secret-that-only-tests-use-0123456789',
  publishableKey: 'sb_publishable_test',
  secretKey: 'sb_secret_test',
  cookieSecret: 'test',
  demoPassword: 'demo-password-of-tests',
};

/** A fresh database in memory with all migrations, the seed and, if asked, the demo. */
export async function openTestDatabase(options: { demo: boolean }): Promise<PGlite> {
  const embedded = await openDatabase('memory://', testSecrets, async () => {});
  await migrate(embedded);
  await seed(embedded, testSecrets, options.demo);
  return embedded.connection.driver;
}
