import { isIPv6 } from 'node:net';

/** The network of an address. One household or office has a whole /64 of IPv6 addresses, so they count as one. */
export const networkOfAddress = (given: string): string => {
  const address = given.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const between = tail === undefined ? [] : Array(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...between, ...last].slice(0, 4).join(':');
};

/** The network that asks, as our own server saw it. */
export const networkOf = (request: Request): string =>
  networkOfAddress(request.headers.get('x-client-address') ?? 'unknown');
