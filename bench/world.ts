import { startProductOnPostgres } from '../tests/support/real/start-product.ts';
import type { Call } from '../tests/support/real/supabase.ts';

/**
 * The product on PostgreSQL and PostgREST in a process of its own, so that the clients that measure take none of its
 * time. `record` begins to write down the calls to Supabase, `calls` returns them and ends that.
 */
let calls: Call[] | undefined;
const product = await startProductOnPostgres({
  durable: true,
  env: { LIMIT_FACTOR: process.env.LIMIT_FACTOR ?? '10000' },
  watch: (call) => {
    if (call) calls?.push(call);
    return calls !== undefined;
  },
});
const end = async () => {
  await product.stop();
  process.exit(0);
};
process.once('disconnect', end);
process.once('SIGTERM', end);
process.on('message', (message) => {
  if (message === 'record') {
    calls = [];
    process.send?.({ recording: true });
  }
  if (message === 'calls') {
    process.send?.({ calls });
    calls = undefined;
  }
});
const { adminUrl, postgrestUrl } = product.supabase;
process.send?.({ world: { url: product.url, supabaseUrl: product.supabaseUrl, adminUrl, postgrestUrl } });
