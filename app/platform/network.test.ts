import { expect, test } from 'vitest';
import { networkOf } from './network.server.ts';

const of = (address: string) =>
  networkOf(new Request('http://localhost/', { headers: { 'x-client-address': address } }));

test('an address of version 4 is a network of its own, also when it is written as one of version 6', () => {
  expect(of('192.0.2.7')).toBe('192.0.2.7');
  expect(of('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('all addresses of a household with version 6 are one network', () => {
  expect(of('2001:db8:1:2:3:4:5:6')).toBe(of('2001:db8:1:2::9'));
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'));
  expect(of('2001:db8::1')).toBe('2001:db8:0:0');
});
