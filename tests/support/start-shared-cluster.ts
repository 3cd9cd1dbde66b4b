import { testSecrets } from './database.ts';
import { startCluster } from './real/cluster.ts';
import { makeTemplates } from './real/template.ts';
import { world } from './world.ts';

/** Vitest's set-up: one PostgreSQL for the run, when the tests run on it. */
export default async function startSharedCluster(): Promise<(() => Promise<void>) | undefined> {
  if (world !== 'postgres' || process.env.TEST_CLUSTER) return undefined;
  const { port, password, stop } = await startCluster().catch((error: Error) => {
    // One sentence says it; the path through our code does not help.
    error.stack = error.message;
    throw error;
  });
  try {
    await makeTemplates({ port, password }, testSecrets);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.TEST_CLUSTER = JSON.stringify({ port, password });
  return stop;
}
