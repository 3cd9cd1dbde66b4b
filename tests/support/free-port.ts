import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Systems give ports from 32768 up to outgoing connections, which could take one before the product listens on it.
const first = 20_000;
const end = 32_000;
const given = new Set<number>();

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A port of this machine that nobody listens on now and that this process has not given out before. */
export const freePort = async (): Promise<number> => {
  const port = randomInt(first, end);
  if (given.has(port) || !(await isFree(port))) return freePort();
  given.add(port);
  return port;
};
