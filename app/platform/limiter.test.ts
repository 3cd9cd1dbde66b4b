import { afterEach, expect, test } from 'vitest';
import { moveClock } from './clock.ts';
import { Limiter } from './limiter.ts';

afterEach(() => moveClock(0));

test('a key is over after as many acts as are allowed, and free again when the window has passed', () => {
  const limiter = new Limiter(2, 60);
  limiter.count('a');
  expect(limiter.isOver('a')).toBe(false);
  limiter.count('a');
  expect(limiter.isOver('a')).toBe(true);
  expect(limiter.isOver('b')).toBe(false);
  expect([limiter.waitFor('a'), limiter.waitFor('b')]).toEqual([60, 0]);
  moveClock(61_000);
  expect(limiter.isOver('a')).toBe(false);
});
