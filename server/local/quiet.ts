import { AsyncLocalStorage } from 'node:async_hooks';

const within = new AsyncLocalStorage<true>();
const levels = ['debug', 'dir', 'error', 'info', 'log', 'trace', 'warn'] as const;

for (const level of levels) {
  const print = console[level].bind(console) as (...facts: unknown[]) => void;
  console[level] = (...facts: unknown[]) => {
    if (!within.getStore()) print(...facts);
  };
}

/**
 * Runs parts of others that print what they please: Lite writes each failed statement to the console together with
 * its parameters, which are addresses, texts and hashes of passwords. Whatever they print, then or later, is dropped.
 */
export const quietly = <T>(work: () => T): T => within.run(true, work);
