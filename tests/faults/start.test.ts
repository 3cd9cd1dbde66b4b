import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from '../support/start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

/** Process ids of the children of a process, by the script they run. */
const childOf = (pid: number, script: string): number | undefined => {
  const all = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n');
  const rows = all.map((line) => line.trim().split(/\s+/));
  const child = rows.find(([, parent, ...args]) => parent === String(pid) && args.join(' ').includes(script));
  return child ? Number(child[0]) : undefined;
};
const eventually = async <T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> => {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not seen within 20 s\n${product.output()}`);
};

test.runIf(spawnSync('ps').status === 0)(
  'a web server or worker that crashes is started again, the rest runs on',
  async () => {
    for (const script of ['http.ts', 'worker.ts']) {
      const before = await eventually(() => childOf(product.pid, script));
      process.kill(before, 'SIGKILL');
      const after = await eventually(() => {
        const now = childOf(product.pid, script);
        return now === before ? undefined : now;
      });
      expect(after).not.toBe(before);
    }
    const status = await eventually(() =>
      fetch(`${product.url}/readyz`).then(
        (answer) => answer.status,
        () => undefined,
      ),
    );
    expect(status).toBe(200);
    expect(product.output()).toContain('The web server ended unexpectedly (killed) and is started again.');
  },
);

test('a second start on the same folder is refused with one sentence, and the first runs on', async () => {
  const lock = readFileSync(`${product.dataDir}/lock`, 'utf8');
  await expect(startProduct({ dataDir: product.dataDir })).rejects.toThrow(
    /is in use by another start of Kontaktpunkt/,
  );
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  expect(readFileSync(`${product.dataDir}/lock`, 'utf8')).toBe(lock);
});
