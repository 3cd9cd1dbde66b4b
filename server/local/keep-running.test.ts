import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const make = () => {
  const exits: ((code: number | null) => void)[] = [];
  const said: string[] = [];
  const givenUp: (number | null)[] = [];
  let closed = 0;
  const running = keepRunning({
    name: 'worker',
    start: (onExit) => {
      exits.push(onExit);
      return {
        ready: Promise.resolve(),
        close: async () => {
          closed += 1;
          onExit(0);
        },
      };
    },
    say: (line) => void said.push(line),
    giveUp: (code) => void givenUp.push(code),
  });
  return { running, exits, said, givenUp, closed: () => closed };
};

test('a process that ends by itself is started again, later each time, and given up at the sixth crash', async () => {
  const { running, exits, said, givenUp } = make();
  await running.ready;
  for (const [crash, pause] of [250, 1000, 2000, 4000, 8000].entries()) {
    exits.at(-1)?.(null);
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(exits).toHaveLength(crash + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(exits).toHaveLength(crash + 2);
  }
  expect(said).toHaveLength(5);
  exits.at(-1)?.(7);
  expect(givenUp).toEqual([7]);
});

test('crashes of long ago do not count', async () => {
  const { running, exits, givenUp } = make();
  await running.ready;
  for (let crash = 0; crash < 12; crash += 1) {
    exits.at(-1)?.(null);
    await vi.advanceTimersByTimeAsync(100_000);
  }
  expect(givenUp).toEqual([]);
  expect(exits).toHaveLength(13);
});

test('one that ends before it was ready is given up at once, one that is closed stays closed', async () => {
  const early = make();
  early.exits[0]?.(1);
  expect(early.givenUp).toEqual([1]);
  const { running, exits, givenUp, closed } = make();
  await running.ready;
  await running.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([exits.length, givenUp.length, closed()]).toEqual([1, 0, 1]);
});
