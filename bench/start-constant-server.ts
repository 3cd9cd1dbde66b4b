import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A bare Node server in a process of its own that answers with as many bytes as its path says. */
export const startConstantServer = async () => {
  const child = fork(join(import.meta.dirname, 'constant-server.ts'));
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
};
