import { spawn } from 'node:child_process';
import { startProduct } from './start-product.ts';

interface Running {
  url: string;
  mailboxUrl: string;
  stop: () => Promise<unknown>;
}

/** In a process of its own: Playwright loads our files in a way that some of the parts do not bear. */
const startOnPostgres = () =>
  new Promise<Running>((resolve, reject) => {
    const child = spawn(process.execPath, ['tests/support/real/run-product.ts'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise((done) => child.once('exit', done));
    child.once('message', (where: Omit<Running, 'stop'>) =>
      resolve({
        ...where,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      }),
    );
    void ended.then(() => reject(new Error('The product did not start on PostgreSQL.')));
  });

/** PRODUCT_URL and MAILBOX_URL name a product that runs already. */
const globalSetup = async () => {
  if (process.env.PRODUCT_URL && process.env.MAILBOX_URL) return undefined;
  const product: Running =
    process.env.TEST_DATABASE === 'postgres' ? await startOnPostgres() : await startProduct();
  process.env.PRODUCT_URL = product.url;
  process.env.MAILBOX_URL = product.mailboxUrl;
  return async () => {
    await product.stop();
  };
};
export default globalSetup;
