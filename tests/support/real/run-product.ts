import { startProductOnPostgres } from './start-product.ts';

/**
 * The product with its demo on PostgreSQL and PostgREST, to try by hand and for tests that cannot load its parts
 * themselves. Says where it is over the channel of whoever started it, and ends with it.
 */
const product = await startProductOnPostgres().catch((error: Error) => {
  console.error(`The product did not start on PostgreSQL: ${error.message}`);
  process.exit(1);
});
const end = async () => {
  await product.stop();
  process.exit(0);
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
process.once('disconnect', end);
process.send?.({ url: product.url, mailboxUrl: product.mailboxUrl });
console.log(`  Public page  ${product.url}\n  Mailbox      ${product.mailboxUrl}`);
