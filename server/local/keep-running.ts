import type { Started } from './processes.ts';

/** The pause before each new start; more than these within `window` and it is given up. */
const pauses = [250, 1000, 2000, 4000, 8000];
const window = 300_000;

type Options = {
  name: string;
  start: (onExit: (code: number | null) => void) => Started;
  say: (line: string) => void;
  /** The process ended before it was ready for the first time, or too often. */
  giveUp: (code: number | null) => void;
};

/** Starts a process again when it ends by itself, so that one crash does not take the others along. */
export function keepRunning({ name, start, say, giveUp }: Options): Started {
  const crashes: number[] = [];
  let closing = false;
  let wasReady = false;
  let pause: NodeJS.Timeout | undefined;
  const begin = (): Started => {
    const started = start((code) => {
      if (closing) return;
      const since = Date.now() - window;
      while ((crashes[0] ?? since) < since) crashes.shift();
      const wait = pauses[crashes.length];
      if (!wasReady || wait === undefined) return giveUp(code);
      crashes.push(Date.now());
      say(`The ${name} ended unexpectedly (${code ?? 'killed'}) and is started again.`);
      pause = setTimeout(() => {
        current = begin();
      }, wait);
    });
    return started;
  };
  let current = begin();
  const ready = current.ready.then(() => {
    wasReady = true;
  });
  return {
    ready,
    close: async () => {
      closing = true;
      clearTimeout(pause);
      await current.close();
    },
  };
}
