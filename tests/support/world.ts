import type { Cluster } from './real/cluster.ts';

/** Where the tests run: on the embedded database, or with TEST_DATABASE=postgres on PostgreSQL and PostgREST. */
export const world: 'embedded' | 'postgres' =
  process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'embedded';

/** The PostgreSQL that the set-up of the run started. */
export const sharedCluster = (): Cluster => {
  if (!process.env.TEST_CLUSTER) throw new Error('No PostgreSQL was started for this run.');
  return JSON.parse(process.env.TEST_CLUSTER) as Cluster;
};
