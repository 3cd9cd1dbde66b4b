import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test('an address of the product is kept with its query', () => {
  expect(localPath('/inbox?a=1#b', '/')).toBe('/inbox?a=1#b');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  null,
])('%s is not followed', (wished) => {
  expect(localPath(wished, '/safe')).toBe('/safe');
});
