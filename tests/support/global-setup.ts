import { startProductOnPostgres } from './real/start-product.ts';
import { startProduct } from './start-product.ts';
import { world } from './world.ts';

/** PRODUCT_URL and MAILBOX_URL name a product that runs already. */
const globalSetup = async () => {
  if (process.env.PRODUCT_URL && process.env.MAILBOX_URL) return undefined;
  const product = await (world === 'postgres' ? startProductOnPostgres() : startProduct());
  process.env.PRODUCT_URL = product.url;
  process.env.MAILBOX_URL = product.mailboxUrl;
  return async () => {
    await product.stop();
  };
};
export default globalSetup;
