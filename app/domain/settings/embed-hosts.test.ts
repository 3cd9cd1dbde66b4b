import { expect, test } from 'vitest';
import { isHost, readHosts } from './embed-hosts.ts';

test('hosts are read as people paste them', () => {
  expect(readHosts('https://www.DTU.dk/erhverv\n www.ku.dk, localhost:4000\nwww.ku.dk')).toEqual([
    'www.dtu.dk',
    'www.ku.dk',
    'localhost:4000',
  ]);
});

test.each(['*', '*.dtu.dk', "'self'", 'dtu.dk;', 'a b', '-dtu.dk', 'dtu..dk', 'dtu.dk:port', ''])(
  '%s is no host',
  (text) => {
    expect(isHost(text)).toBe(false);
  },
);
