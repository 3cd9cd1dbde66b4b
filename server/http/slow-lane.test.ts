import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { makeSlowLane } from './slow-lane.ts';

const open = (now = () => 0) => {
  const lane = makeSlowLane(now);
  const served: string[] = [];
  /** Asks from a network; returns how to end the answer. */
  const ask = (ip: string, name = ip) => {
    const response = Object.assign(new EventEmitter(), { statusCode: 200, destroyed: false });
    lane(
      { ip } as never,
      response as never,
      ((error?: { status: number }) => served.push(error ? `${name} ${error.status}` : name)) as never,
    );
    return (statusCode = 200) => {
      response.statusCode = statusCode;
      response.emit('finish');
      response.emit('close');
    };
  };
  return { served, ask };
};

test('who was refused is answered one at a time, and everybody else at once', () => {
  const { served, ask } = open();
  ask('192.0.2.1')(429);
  ask('192.0.2.2')(429);
  served.length = 0;
  const end = ask('192.0.2.1', 'first');
  ask('192.0.2.2', 'second');
  ask('198.51.100.9', 'somebody else');
  expect(served).toEqual(['first', 'somebody else']);
  end(429);
  expect(served).toEqual(['first', 'somebody else', 'second']);
});

test('after a minute without a refusal a network is like any other', () => {
  let time = 0;
  const { served, ask } = open(() => time);
  ask('192.0.2.1')(429);
  time = 60_001;
  served.length = 0;
  ask('192.0.2.1', 'first');
  ask('192.0.2.1', 'second');
  expect(served).toEqual(['first', 'second']);
});

test('what is beyond the queue is refused at once', () => {
  const { served, ask } = open();
  ask('192.0.2.1')(429);
  for (let place = 0; place < 202; place += 1) ask('192.0.2.1', `at ${place}`);
  expect(served.slice(1)).toEqual(['at 0', 'at 201 429']);
});

test('who sends slowly holds the others up for two seconds at most', () => {
  vi.useFakeTimers();
  const { served, ask } = open();
  ask('192.0.2.1')(429);
  served.length = 0;
  const end = ask('192.0.2.1', 'slow');
  ask('192.0.2.1', 'second');
  ask('192.0.2.1', 'third');
  vi.advanceTimersByTime(2000);
  expect(served).toEqual(['slow', 'second']);
  end();
  expect(served).toEqual(['slow', 'second']);
  vi.useRealTimers();
});
