import { createServer } from 'node:net';

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The port of a variable. One that is set must be free; one that is not moves on to the next free port.
 * @throws Error naming the variable when its port is busy.
 */
export async function findPort(name: string, fallback: number, host = '127.0.0.1'): Promise<number> {
  const set = process.env[name];
  if (set) {
    const port = Number(set);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`${name} must be a port from 1 to 65535.`);
    if (!(await isFree(port, host)))
      throw new Error(`${name}=${set} is busy. Free it or set ${name} to another port.`);
    return port;
  }
  for (let port = fallback; port < fallback + 100; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`No free port from ${fallback} on. Set ${name}.`);
}
