import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

const addressOf = (path: string) => pageAddress(new Request(`http://localhost${path}`));

test('a page asked for by script has the address a person sees', () => {
  expect(addressOf('/leads/K7M-4QD.data?index&_routes=root')).toBe('/leads/K7M-4QD?index');
  expect(addressOf('/inbox.data')).toBe('/inbox');
});

test('a page asked for by address keeps it', () => {
  expect(addressOf('/pipeline?q=data')).toBe('/pipeline?q=data');
});
